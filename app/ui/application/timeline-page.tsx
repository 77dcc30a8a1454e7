import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Page } from "../page.tsx";
import type { Application } from "./standing.tsx";
import { type Expected, type Happening, Coming, Past } from "./timeline.tsx";

type TimelinePageProps = { application: Application; past: Happening[]; next: Expected[] };

/** The whole way of an application, and what is still to come. */
export function TimelinePage({ application, past, next }: TimelinePageProps) {
  const { t } = useTranslation(["timeline", "applications"]);
  return (
    <Page
      width="reading"
      title={t("title")}
      lead={t("lead")}
      eyebrow={application.number}
      back={{ to: `/applications/${application.id}`, label: t("applications:toOverview") }}
    >
      <Past happenings={past} zone={application.timeZone} />
      {next.length > 0 && (
        <Section title={t("next")}>
          <Coming expected={next} zone={application.timeZone} />
        </Section>
      )}
    </Page>
  );
}
