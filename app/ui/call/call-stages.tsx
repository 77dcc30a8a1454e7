import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateTime } from "../time.tsx";
import { Timeline } from "../timeline.tsx";

export type Stage = {
  stage: "open" | "evaluation" | "selection" | "results";
  from?: Date;
  until: Date;
  state: "past" | "now" | "next";
};

/** What happens when, in the call's zone. */
export function CallStages({ stages, zone }: { stages: Stage[]; zone: string }) {
  const { t } = useTranslation("public");
  return (
    <Timeline
      items={stages.map(({ stage, from, until, state }) => ({
        title: t(`call.stage.${stage}`),
        state,
        when: <When {...{ stage, from, until, zone }} />,
        children: t(`call.stageText.${stage}`),
      }))}
    />
  );
}

function When({ stage, from, until, zone }: Omit<Stage, "state"> & { zone: string }) {
  const { t } = useTranslation("public");
  if (from)
    return (
      <>
        <DateTime at={from} zone={zone} format="short" /> – <DateTime at={until} zone={zone} />
      </>
    );
  return (
    <>
      {stage !== "results" && t("call.until")} <DateTime at={until} zone={zone} format="date" />
    </>
  );
}
