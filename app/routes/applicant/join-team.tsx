import { data, redirect } from "react-router";
import { joinTeam } from "#app/domain/team/join.ts";
import { viewTeamInvitation } from "#app/domain/team/read.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { readersLocale, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { InvitationGone } from "#app/ui/team/invitation-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/join-team";

/** Whoever comes back here after signing in finds the button on the invitation's page. */
export function loader({ context, params }: Route.LoaderArgs) {
  const [account, locale] = [context.get(signedInAccount), context.get(readersLocale)];
  const found = viewTeamInvitation(hashOf(params.token), account, locale, context.get(requestTime));
  if (found) throw redirect(`/team/${params.token}`);
  return data(null, { status: 410 });
}

export function action({ context, params }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const { value: id, refusal } = attemptFor(context.get(translate), () =>
    joinTeam(account, hashOf(params.token), context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${id}/team?says=joined`);
}

/** The loader leads away unless nobody knows the link; a refusal is told here. */
export default function JoinTeam({ actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("team");
  if (!actionData) return <InvitationGone />;
  return (
    <Page width="reading" title={t("invitation.refused")} lead={actionData.refused}>
      <div>
        <LinkButton to={`/team/${params.token}`}>{t("invitation.again")}</LinkButton>
      </div>
    </Page>
  );
}
