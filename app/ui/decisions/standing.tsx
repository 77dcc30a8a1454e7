import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { DateTime } from "../time.tsx";

type StandingProps = {
  call: { places: number; timeZone: string; releasedAt: Date | null };
  counts: { finalist: number };
  stillTrue: boolean;
  tie?: { count: number; seats: number };
  home: string;
};

/** Whether the decisions are out, and what to look at before they are. */
export function Standing({ call, counts, stillTrue, tie, home }: StandingProps) {
  const { t } = useTranslation("decisions");
  if (call.releasedAt)
    return (
      <Notice tone="success" title={t("list.released")}>
        <DateTime at={call.releasedAt} zone={call.timeZone} />
      </Notice>
    );
  const again = (
    <LinkButton to={`${home}/shortlist`} size="small">
      {t("freeze.again")}
    </LinkButton>
  );
  return (
    <Stack gap="small">
      <Notice tone="neutral">{t("list.draft")}</Notice>
      {!stillTrue && (
        <Notice tone="danger" role="note" title={t("list.changedTitle")} actions={again}>
          {t("list.changedText")}
        </Notice>
      )}
      {tie ? (
        <Notice tone="warning" title={t("list.openTie", { count: tie.count })}>
          {t("list.openTieText", { count: tie.seats })}
        </Notice>
      ) : (
        counts.finalist !== call.places && (
          <Notice tone="warning">
            {t("list.placesTitle", { finalists: counts.finalist, places: call.places })}
          </Notice>
        )
      )}
    </Stack>
  );
}
