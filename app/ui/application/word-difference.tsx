import { useTranslation } from "react-i18next";
import { VisuallyHidden } from "../text.tsx";

export type Piece = { text: string; part: "both" | "added" | "removed" };

/** One text with its changes marked: what is new, and what is no longer there. */
export function WordDifference({ pieces }: { pieces: Piece[] }) {
  return (
    <p className="measure whitespace-pre-wrap">
      {pieces.map((piece, at) => (
        <Marked key={at} {...piece} />
      ))}
    </p>
  );
}

function Marked({ text, part }: Piece) {
  const { t } = useTranslation("changes");
  if (part === "both") return text;
  const hint = <VisuallyHidden> {t(part)} </VisuallyHidden>;
  return part === "added" ? (
    <ins className="rounded-sm bg-success-soft px-0.5 font-medium">
      {hint}
      {text}
    </ins>
  ) : (
    <del className="rounded-sm bg-danger-soft px-0.5">
      {hint}
      {text}
    </del>
  );
}
