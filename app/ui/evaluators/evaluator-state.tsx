import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";

export const states = ["invited", "expired", "accepted", "declined", "withdrawn"] as const;
export type State = (typeof states)[number];

const tones = {
  invited: "info",
  expired: "warning",
  accepted: "success",
  declined: "neutral",
  withdrawn: "neutral",
} as const;

/** How somebody's invitation stands. */
export function EvaluatorState({ state }: { state: State }) {
  const { t } = useTranslation("inviting");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
