import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { DateTime } from "../time.tsx";

export type OwnInterview = {
  at: Date;
  minutes: number;
  place: string;
  prepare: string;
  cancelled: boolean;
  timeZone: string;
};

/** When and where a team presents itself, with a file for its calendar. */
export function OwnInterviewSection({ interview, base }: { interview?: OwnInterview; base: string }) {
  const { t } = useTranslation("interviews");
  if (!interview) return null;
  const { at, minutes, place, prepare, cancelled, timeZone } = interview;
  if (cancelled) return <Notice tone="warning">{t("own.cancelled")}</Notice>;
  return (
    <Section title={t("own.title")}>
      <Stack>
        <DescriptionList
          items={[
            { term: t("own.at"), value: <DateTime at={at} zone={timeZone} readerZone /> },
            { term: t("own.minutes"), value: t("own.minutesValue", { count: minutes }) },
            { term: t("place"), value: place },
            ...(prepare ? [{ term: t("own.prepare"), value: <PlainText text={prepare} /> }] : []),
          ]}
        />
        <div>
          <LinkButton to={`${base}/interview.ics`} size="small" icon="clock" reloadDocument>
            {t("own.calendar")}
          </LinkButton>
        </div>
      </Stack>
    </Section>
  );
}
