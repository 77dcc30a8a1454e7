import { useTranslation } from "react-i18next";
import { Card } from "../card.tsx";
import { VisuallyHidden } from "../text.tsx";

export type Stretch = { text: string; change: "same" | "added" | "removed" };

/** A text with what was added underlined and what was removed struck through; both are also said in words. */
export function WordsChanged({ words }: { words: Stretch[] }) {
  return (
    <Card>
      <div className="measure leading-relaxed break-words whitespace-pre-line">
        {words.map((stretch, at) => (
          <Changed key={at} {...stretch} />
        ))}
      </div>
    </Card>
  );
}

function Changed({ text, change }: Stretch) {
  const { t } = useTranslation("deadlines");
  if (change === "same") return text;
  const Mark = change === "added" ? "ins" : "del";
  const tone = change === "added" ? "bg-success-soft decoration-2" : "bg-danger-soft text-soft";
  return (
    <Mark className={`rounded-sm px-0.5 ${tone}`}>
      <VisuallyHidden> {t(`changes.${change}`)} </VisuallyHidden>
      {text}
      <VisuallyHidden> {t("changes.end")} </VisuallyHidden>
    </Mark>
  );
}
