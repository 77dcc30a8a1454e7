import { redirect } from "react-router";
import { remindInvited } from "#app/domain/evaluators/remind-invited.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { invitationLink } from "#app/http/invitation-link.server.ts";
import type { Route } from "./+types/remind-invited";

export function action({ context, params }: Route.ActionArgs) {
  const { value: count } = attemptFor(context.get(translate), () =>
    remindInvited(context.get(managedCall), invitationLink, context.get(requestTime)),
  );
  const says = count === undefined ? "says=over" : `says=reminded&count=${count}`;
  return redirect(`/manage/calls/${params.callSlug}/evaluators?${says}`);
}
