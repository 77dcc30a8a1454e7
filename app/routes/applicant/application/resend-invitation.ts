import { redirect } from "react-router";
import { resendInvitation } from "#app/domain/team/invite.ts";
import { viewTeam } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, ownApplication, requestTime, translate } from "#app/http/context.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import type { Route } from "./+types/resend-invitation";

export async function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const t = context.get(translate);
  const back = (says: string) => redirect(`/applications/${own.applicationId}/team?says=${says}`);
  const { email } = viewTeam(own, now).invitations.find(({ id }) => id === params.invitationId) ?? {};
  const aTry = { address: context.get(clientAddress), email: email ?? "" };
  if (email && (await refuseTooMany("link", aTry, t))) return back("later");

  const refusal = attempt(t, () => resendInvitation(own, params.invitationId, newLink("/team"), now));
  return back(refusal ? "meanwhile" : "resent");
}
