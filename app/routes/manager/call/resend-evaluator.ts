import { redirect } from "react-router";
import { inviteAgain } from "#app/domain/evaluators/invite-again.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { invitationLink } from "#app/http/invitation-link.server.ts";
import type { Route } from "./+types/resend-evaluator";

export function action({ context, params: { callSlug, evaluatorId } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () =>
    inviteAgain(managed, evaluatorId, invitationLink(), context.get(requestTime)),
  );
  const says = refusal ? "meanwhile" : "resent";
  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=${says}`);
}
