import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Application } from "../application/standing.tsx";
import type { Answer } from "../answered-form.tsx";
import { Page } from "../page.tsx";
import { TextLink } from "../text.tsx";
import { type Message, Thread } from "./thread.tsx";

type MessagesPageProps = {
  application: Application;
  messages: Message[];
  timeZone: string;
  most: number;
  sent: boolean;
  answer?: Answer;
};

/** An applicant's messages with the programme. */
export function MessagesPage({ application, timeZone, ...thread }: MessagesPageProps) {
  const { t } = useTranslation("messages");
  return (
    <Page
      width="form"
      title={t("title")}
      eyebrow={`${application.number} · ${application.call.title}`}
      lead={t("lead")}
      back={{ to: `/applications/${application.id}`, label: t("toApplication") }}
    >
      <Thread {...thread} zone={timeZone} empty={{ title: t("none"), text: t("noneText") }} />
      <TextLink to={`/calls/${application.call.slug}/questions`}>{t("publicQuestions")}</TextLink>
    </Page>
  );
}
