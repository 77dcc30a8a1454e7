import { diffArrays } from "diff";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "./text.tsx";

/** Longer texts that have nothing in common are not worth the time of looking for it. */
const patience = 300;

/** Word by word with the blank behind it, signs each for themselves; of every alphabet. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+\s*|\s+|./gu) ?? [];
}

function changesBetween(before: string, after: string) {
  const found = diffArrays(wordsOf(before), wordsOf(after), { timeout: patience });
  return (
    found ?? [
      { value: [before], removed: true, added: false },
      { value: [after], removed: false, added: true },
    ]
  );
}

/** What was taken out of a text and what came into it; said, underlined and struck through, never by colour alone. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation("together");
  return (
    <div className="measure leading-relaxed break-words whitespace-pre-line">
      {changesBetween(before, after).map(({ value, added, removed }, place) => {
        const text = value.join("");
        if (removed)
          return (
            <del key={place} className="bg-danger-soft text-danger decoration-1">
              <VisuallyHidden>[{t("conflict.removed")}: </VisuallyHidden>
              {text}
              <VisuallyHidden>] </VisuallyHidden>
            </del>
          );
        if (added)
          return (
            <ins key={place} className="bg-success-soft text-success decoration-2 underline-offset-2">
              <VisuallyHidden>[{t("conflict.added")}: </VisuallyHidden>
              {text}
              <VisuallyHidden>] </VisuallyHidden>
            </ins>
          );
        return <Fragment key={place}>{text}</Fragment>;
      })}
    </div>
  );
}
