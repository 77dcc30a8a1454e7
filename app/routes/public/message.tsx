import { readSentMessage, requireMailbox } from "#app/http/mailbox.server.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/layout.tsx";
import { MessageFrame } from "#app/ui/message-frame.tsx";
import { Page } from "#app/ui/page.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/message";

export const middleware: Route.MiddlewareFunction[] = [requireMailbox];

export async function loader({ params: { messageId } }: Route.LoaderArgs) {
  const message = await readSentMessage(messageId);
  if (!message) throw new Response(null, { status: 404 });
  const { subject, from, to, date, text } = message;
  return { id: messageId, subject, from, to, date, text };
}

export default function Message({ loaderData }: Route.ComponentProps) {
  const { id, subject, from, to, date, text } = loaderData;
  const { t } = useTranslation("accounts");
  return (
    <Page
      title={subject || t("mailbox.noSubject")}
      width="reading"
      back={{ to: "/mailbox", label: t("mailbox.title") }}
    >
      <DescriptionList
        items={[
          { term: t("mailbox.from"), value: from },
          { term: t("mailbox.to"), value: to },
          { term: t("mailbox.sent"), value: <DateTime at={date} /> },
        ]}
      />
      <Section title={t("mailbox.html")}>
        <MessageFrame title={t("mailbox.asSent")} src={`/mailbox/${id}/html`} />
      </Section>
      <Disclosure summary={t("mailbox.text")} boxed>
        <PlainText text={text} />
      </Disclosure>
    </Page>
  );
}
