import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale, useNumberFormat } from "../locale.ts";
import { Muted } from "../text.tsx";

export type PortalState = {
  emails: { queued: number; sent: number; failed: number; oldest?: string };
  load: {
    requests: number;
    errors: number;
    delay: number;
    slowest?: { page: string; milliseconds: number };
  };
  outages: { count: number; last?: { from: string; until: string } };
};
type DeskPortalProps = { state: PortalState; call: string; zone: string };

/** Late by so much, people begin to notice (milliseconds). */
const noticed = 100;

/** Whether the portal itself keeps up: its mail, its speed, its outages. */
export function DeskPortal({ state: { emails, load, outages }, call, zone }: DeskPortalProps) {
  const { t } = useTranslation("desk");
  const number = useNumberFormat();
  return (
    <Section title={t("portal.title")} level={3}>
      <Stack>
        <Figures>
          <Figure
            label={t("portal.failed")}
            value={number(emails.failed)}
            tone={emails.failed ? "danger" : undefined}
            to={`${call}/emails?status=failed`}
          />
          <Figure
            label={t("portal.mails")}
            value={number(emails.queued)}
            detail={<Oldest {...emails} zone={zone} />}
          />
          <Figure label={t("portal.requests")} value={number(load.requests)} detail={t("portal.aMinute")} />
          <Figure
            label={t("portal.errors")}
            value={number(load.errors)}
            detail={t("portal.aMinute")}
            tone={load.errors ? "danger" : undefined}
          />
          <Figure
            label={t("portal.delay")}
            value={t("portal.milliseconds", { count: load.delay })}
            detail={t("portal.delayHelp")}
            tone={load.delay > noticed ? "warning" : undefined}
          />
          <Figure
            label={t("portal.slowest")}
            value={load.slowest ? t("portal.slowestOf", load.slowest) : t("portal.none")}
            detail={load.slowest?.page}
          />
          <Figure
            label={t("portal.outages")}
            value={number(outages.count)}
            detail={<LastOutage {...outages} zone={zone} />}
            tone={outages.count ? "warning" : undefined}
            to={`${call}/outages`}
          />
        </Figures>
        <Muted small>{t("portal.note")}</Muted>
      </Stack>
    </Section>
  );
}

function Oldest({ oldest, zone }: { oldest?: string; zone: string }) {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  return oldest && t("portal.oldest", { at: formatInstant(oldest, { locale, zone, format: "short" }) });
}

function LastOutage({ count, last, zone }: PortalState["outages"] & { zone: string }) {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  const at = (instant: string) => formatInstant(instant, { locale, zone, format: "short" });
  if (!last) return t("portal.noOutages");
  return (
    <>
      {t("portal.outagesSome", { count })};{" "}
      {t("portal.lastOutage", { from: at(last.from), until: at(last.until) })}
    </>
  );
}
