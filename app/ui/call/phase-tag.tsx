import { useTranslation } from "react-i18next";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";

const tones = {
  draft: "neutral",
  announced: "info",
  open: "success",
  evaluation: "accent",
  selection: "accent",
  results: "neutral",
} satisfies Record<string, Tone>;

export type Phase = keyof typeof tones;

export function PhaseTag({ phase }: { phase: Phase }) {
  const { t } = useTranslation("public");
  return <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>;
}
