import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { DateTime } from "../time.tsx";
import { Timeline } from "../timeline.tsx";
import type { Source, State } from "./pair.ts";

export type Step = { at: Date; by: string | null; state: State; source: Source; reason: string };

/** What became of a pair: who found, declared or decided what, when and why. */
export function ConflictSteps({ steps, zone }: { steps: Step[]; zone: string }) {
  const { t } = useTranslation("conflicts");
  if (steps.length === 0) return null;
  return (
    <Section title={t("pair.history")} level={3} divided>
      <Timeline
        items={steps.map(({ at, by, state, source, reason }) => ({
          when: <DateTime at={at} zone={zone} format="short" />,
          title: t(state === "none" && source !== "manager" ? "pair.takenBack" : "pair.step", {
            who: by ?? t("pair.portal"),
            state: t(`state.${state}`),
          }),
          state: "past" as const,
          children: reason || (by ? undefined : t(`source.${source}`)),
        }))}
      />
    </Section>
  );
}
