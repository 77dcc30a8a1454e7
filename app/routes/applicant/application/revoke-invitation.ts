import { redirect } from "react-router";
import { revokeInvitation } from "#app/domain/team/invite.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/revoke-invitation";

export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const refusal = attempt(context.get(translate), () =>
    revokeInvitation(own, params.invitationId, context.get(requestTime)),
  );
  return redirect(`/applications/${own.applicationId}/team?says=${refusal ? "meanwhile" : "revoked"}`);
}
