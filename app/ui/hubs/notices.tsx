import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";
import { type Counts, countsInWords } from "./choices.tsx";

type Hub = { id: string; name: string; most: number; taken: number; missing: number };

type HubNoticesProps = {
  standing: "open" | "begun" | "released";
  hubs: Hub[];
  counts: Counts;
  better?: Counts;
  raises: { hub: string; most: number; counts: Counts }[];
  home: string;
};

/** Who knows of the allotment, and what is wrong with it and would help. */
export function HubNotices({ standing, hubs, counts, better, raises, home }: HubNoticesProps) {
  const { t } = useTranslation("hubs");
  return (
    <Stack gap="small">
      <Notice tone={standing === "released" ? "warning" : "neutral"}>
        {t(standing === "open" ? "draft" : standing)}
      </Notice>
      {better && (
        <Notice
          title={t("better")}
          actions={
            <FormButton action={`${home}/decisions/hubs/allot`} size="small">
              {t("allot")}
            </FormButton>
          }
        >
          {t("betterText", { counts: countsInWords(better, t) })}
        </Notice>
      )}
      {counts.without > 0 && (
        <Notice tone="danger" title={t("without", { count: counts.without })}>
          <Bullets items={raises.map((raise) => inWords(raise))} />
        </Notice>
      )}
      {hubs.map((hub) => (
        <AboutHub key={hub.id} {...hub} />
      ))}
    </Stack>
  );

  function inWords({ hub, most, counts: after }: HubNoticesProps["raises"][number]) {
    return t("raise", { hub, most, counts: countsInWords(after, t) });
  }
}

function AboutHub({ name: hub, most, taken, missing }: Hub) {
  const { t } = useTranslation("hubs");
  return (
    <>
      {missing > 0 && (
        <Notice tone="warning" title={t("missing", { hub, count: missing })}>
          {t("missingText")}
        </Notice>
      )}
      {taken > most && (
        <Notice tone="warning" title={t("over", { hub })}>
          {t("overText")}
        </Notice>
      )}
    </>
  );
}
