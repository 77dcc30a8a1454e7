import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Piece } from "#app/i18n/word-differences.ts";
import { VisuallyHidden } from "./text.tsx";

/** One text with what was taken out of it and what came into it; said, underlined and struck through, never by colour alone. */
export function WordChanges({ pieces }: { pieces: Piece[] }) {
  return (
    <div className="measure leading-relaxed break-words whitespace-pre-line">
      {pieces.map((piece, at) => (
        <Marked key={at} {...piece} />
      ))}
    </div>
  );
}

const marks = {
  added: { Mark: "ins", tone: "bg-success-soft text-success decoration-2 underline-offset-2" },
  removed: { Mark: "del", tone: "bg-danger-soft text-danger decoration-1" },
} as const;

function Marked({ text, part }: Piece) {
  const { t } = useTranslation("ui");
  if (part === "both") return text;
  const { Mark, tone } = marks[part];
  return (
    <Mark className={tone}>
      <VisuallyHidden>[{t(part)}: </VisuallyHidden>
      {text}
      <VisuallyHidden>] </VisuallyHidden>
    </Mark>
  );
}
