import { data, redirect } from "react-router";
import { revokeInvitation } from "#app/domain/programmes/invite-manager.ts";
import { viewPeople } from "#app/domain/programmes/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/revoke-invitation";

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { invitations } = viewPeople(managed, context.get(requestTime));
  const { email } = orNotFound(invitations.find(({ id }) => id === params.invitationId));
  const refusal = attempt(context.get(translate), () =>
    revokeInvitation(managed, params.invitationId, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  const who = new URLSearchParams({ says: "revoked", who: email });
  return redirect(`/manage/calls/${params.callSlug}/set-up/people?${who}`);
}
