import { useParams } from "react-router";
import { viewInvitation } from "#app/domain/evaluators/read-invitation.ts";
import { readersLocale, requestTime } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { InvitationAnswered } from "#app/ui/evaluators/invitation-answered.tsx";
import { WhatIsAsked } from "#app/ui/evaluators/what-is-asked.tsx";
import { ActionBar, Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Muted, TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/invitation";

/** Only looks: mail programs open links by themselves. */
export function loader({ context, params }: Route.LoaderArgs) {
  const invitation = viewInvitation(
    hashOf(params.token),
    context.get(readersLocale),
    context.get(requestTime),
  );
  if (!invitation) throw new Response(null, { status: 404 });
  return invitation;
}

export default function Invitation({ loaderData: invitation }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { token } = useParams();
  const { name, programme, call, contactEmail } = invitation;
  if (!invitation.open) return <InvitationAnswered {...invitation} />;
  return (
    <Page
      width="reading"
      eyebrow={programme}
      title={t("invitation.title", { programme })}
      lead={t("invitation.for", { name, call: call.title })}
    >
      <Section title={call.title}>
        <Prose html={call.summary} />
        {call.published && <TextLink to={`/calls/${call.slug}`}>{t("invitation.callPage")}</TextLink>}
      </Section>
      <Section title={t("invitation.asked")}>
        <WhatIsAsked {...call} askedFor={invitation.askedFor} answerBy={invitation.answerBy} />
      </Section>
      <ActionBar>
        <LinkButton to={`/invitations/${token}/accept`} kind="primary">
          {t("invitation.accept")}
        </LinkButton>
        <LinkButton to={`/invitations/${token}/decline`}>{t("invitation.decline")}</LinkButton>
      </ActionBar>
      <Muted>{t("invitation.questions", { address: contactEmail })}</Muted>
    </Page>
  );
}
