import { useLocation } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { Countdown } from "../countdown.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Muted, Strong, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Clock } from "./clock.tsx";
import { type DeskDraft, DeskDrafts } from "./desk-drafts.tsx";
import { DeskFigures, type Figures } from "./desk-figures.tsx";
import { DeskPace, type Pace } from "./desk-pace.tsx";
import { DeskPortal, type PortalState } from "./desk-portal.tsx";
import { type Attempt, RefusedAttempts } from "./refused-attempts.tsx";

export type Desk = PortalState & {
  at: string;
  timeZone: string;
  phase: string;
  closesAt: string;
  figures: Figures;
  pace: Pace;
  drafts: {
    sort: { key: string; descending: boolean };
    page: number;
    more: boolean;
    rows: DeskDraft[];
  };
  refused: Attempt[];
};
type DeskPageProps = { desk: Desk; call: string; failed: boolean };

/** One page for the last days: what comes in, who is still writing, what goes wrong, and what can be done. */
export function DeskPage({ desk, call, failed }: DeskPageProps) {
  const { t } = useTranslation("desk");
  const { timeZone: zone } = desk;
  return (
    <Section
      title={t("title")}
      lead={t("lead")}
      actions={<Renewed at={desk.at} zone={zone} failed={failed} />}
    >
      <Stack gap="large">
        {failed && <Paused at={desk.at} zone={zone} />}
        <Deadline desk={desk} call={call} />
        <DeskFigures figures={desk.figures} forecast={desk.pace.forecast} />
        <DeskPace pace={desk.pace} zone={zone} at={desk.at} closesAt={desk.closesAt} />
        <RefusedAttempts attempts={desk.refused} call={call} zone={zone} />
        <DeskPortal state={desk} call={call} zone={zone} />
        <DeskDrafts {...desk.drafts} figures={desk.figures} call={call} zone={zone} />
      </Stack>
    </Section>
  );
}

function Renewed({ at, zone }: { at: string; zone: string; failed: boolean }) {
  const { t } = useTranslation("desk");
  const { pathname, search } = useLocation();
  const locale = useLocale();
  return (
    <Row>
      <Muted small>{t("asOf", { at: formatInstant(at, { locale, zone, format: "time" }) })}</Muted>
      <TextLink to={pathname + search}>{t("refresh")}</TextLink>
    </Row>
  );
}

function Paused({ at, zone }: { at: string; zone: string }) {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  return (
    <Notice tone="warning">{t("paused", { at: formatInstant(at, { locale, zone, format: "time" }) })}</Notice>
  );
}

function Deadline({ desk: { at, closesAt, timeZone: zone, phase }, call }: Omit<DeskPageProps, "failed">) {
  const { t } = useTranslation("desk");
  const open = phase === "open";
  return (
    <Card>
      <Row justify="between" gap="medium">
        <Stack gap="tight">
          {open ? (
            <Countdown deadline={closesAt} serverNow={at} label={t("closesIn")} size="large" />
          ) : (
            <Muted>{t("notOpen")}</Muted>
          )}
          <span>
            <Muted small>{t("deadline")}</Muted>{" "}
            <Strong>
              <DateTime at={closesAt} zone={zone} readerZone />
            </Strong>
          </span>
          <Clock serverNow={at} zone={zone} label={t("clock")} />
        </Stack>
        <Stack gap="small">
          <LinkButton to={`${call}/extend`} kind="primary" icon="clock">
            {t("extend")}
          </LinkButton>
          <LinkButton to={`${call}/broadcast?to=drafts`} icon="send">
            {t("write")}
          </LinkButton>
        </Stack>
      </Row>
    </Card>
  );
}
