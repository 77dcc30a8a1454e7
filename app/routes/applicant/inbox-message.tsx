import { openMessage, readMessage } from "#app/domain/notifications/inbox.ts";
import { requestTime, signedInAccount } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { requireOwnMessage } from "#app/http/own-message.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { MessageFrame } from "#app/ui/message-frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/inbox-message";

export const middleware: Route.MiddlewareFunction[] = [requireOwnMessage];

/** Opening marks it as read: whoever scans links has no session. */
export async function loader({ context, params: { emailId } }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  const { letter, ...message } = orNotFound(openMessage(account, emailId));
  const { subject, text } = await renderSample(letter.sample, letter.locale);
  readMessage(account, emailId, context.get(requestTime));
  return { ...message, locale: letter.locale, subject, text };
}

export default function InboxMessage({ loaderData }: Route.ComponentProps) {
  const { id, address, status, at, locale, subject, text } = loaderData;
  const { t } = useTranslation("inbox");
  return (
    <Page title={subject} width="reading" back={{ to: "/inbox", label: t("title") }}>
      <Stack>
        {(status === "failed" || status === "bounced") && (
          <Notice tone="warning">{t("notArrivedText", { address })}</Notice>
        )}
        {status === "unwanted" && <Notice>{t("unwanted")}</Notice>}
        <DescriptionList
          items={[
            { term: t("to"), value: address },
            { term: t("at"), value: <DateTime at={at} /> },
          ]}
        />
        <MessageFrame title={t("asSent")} src={`/inbox/${id}/html`} />
        <Disclosure summary={t("asText")} boxed>
          <PlainText text={text} lang={locale} />
        </Disclosure>
      </Stack>
    </Page>
  );
}
