import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { Countdown } from "../countdown.tsx";
import { useGrace } from "../deadline/deadline-rules.tsx";
import { Row, Stack } from "../layout.tsx";
import { Muted, Strong, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Phase } from "./phase-tag.tsx";

export type DeadlineProps = {
  slug: string;
  phase: Phase;
  /** While it is open. */
  now?: string;
  timeZone: string;
  opensAt: Date;
  closesAt: string;
  stages: { stage: string; until: Date }[];
  graceSeconds: number;
};

/** What a reader of a call wants to know first: until when, and where to begin. */
export function DeadlinePanel({ call, onReturn }: { call: DeadlineProps; onReturn?: () => void }) {
  const { t } = useTranslation("public");
  const upcoming = call.phase === "open" || call.phase === "announced" || call.phase === "draft";
  return (
    <Card>
      <Row justify="between" gap="medium">
        {upcoming ? <Upcoming call={call} onReturn={onReturn} /> : <Over call={call} />}
        {upcoming && (
          <Stack gap="small">
            {call.phase === "open" && (
              <LinkButton to={`/calls/${call.slug}/apply`} kind="primary" size="large" icon="arrow-right">
                {t("call.apply")}
              </LinkButton>
            )}
            {call.phase !== "draft" && (
              <TextLink to={`/calls/${call.slug}/calendar.ics`} download>
                {t("call.calendar")}
              </TextLink>
            )}
          </Stack>
        )}
      </Row>
    </Card>
  );
}

function Upcoming({ call, onReturn }: { call: DeadlineProps; onReturn?: () => void }) {
  const { t } = useTranslation("public");
  const grace = useGrace(call.graceSeconds);
  const { now, timeZone: zone, opensAt, closesAt } = call;
  return (
    <Stack gap="tight">
      {now ? (
        <Countdown
          deadline={closesAt}
          serverNow={now}
          label={t("call.closesIn")}
          size="large"
          onReturn={onReturn}
        />
      ) : (
        <div>
          <Muted small>{t("call.opensAt")}</Muted>
          <div>
            <Strong>
              <DateTime at={opensAt} zone={zone} readerZone />
            </Strong>
          </div>
        </div>
      )}
      <div>
        <Muted small>{t("call.deadline")}</Muted>
        <div>
          <Strong>
            <DateTime at={closesAt} zone={zone} readerZone />
          </Strong>
        </div>
        {call.graceSeconds > 0 && <Muted small>{grace}</Muted>}
      </div>
    </Stack>
  );
}

function Over({ call: { phase, timeZone: zone, closesAt, stages } }: { call: DeadlineProps }) {
  const { t } = useTranslation("public");
  return (
    <Stack gap="tight">
      <Strong>{t("call.closed")}</Strong>
      <Muted>
        {t("call.closedAt")} <DateTime at={closesAt} zone={zone} />
      </Muted>
      {phase !== "results" && (
        <Muted>
          {t("call.resultsDue")} <DateTime at={stages.at(-1)!.until} zone={zone} format="date" />
        </Muted>
      )}
    </Stack>
  );
}
