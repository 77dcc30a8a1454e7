import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";

export type RemedyState = "open" | "answered" | "missed" | "withdrawn";

const tones: Record<RemedyState, Tone> = {
  open: "info",
  answered: "success",
  missed: "warning",
  withdrawn: "neutral",
};

/** How a request to remedy stands. */
export function RemedyTag({ state }: { state: RemedyState }) {
  const { t } = useTranslation("remedies");
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
