import { useTranslation } from "#app/i18n/use-translation.ts";
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
