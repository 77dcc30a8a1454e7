import type en from "#app/i18n/en/decisions.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";

export type Outcome = keyof typeof en.outcome;

const tones: Record<Outcome, Tone> = {
  finalist: "success",
  reserve: "info",
  "not-selected": "neutral",
  "below-threshold": "neutral",
  ineligible: "warning",
};

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation("decisions");
  return <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>;
}
