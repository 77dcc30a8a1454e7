import { redirect } from "react-router";
import { approveFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/approve";

/** What stands in the way is said on the report's own page. */
export function action({ context, params: { callSlug, applicationId } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () =>
    approveFeedback(managed, applicationId, context.get(requestTime)),
  );
  const says = refusal ? "" : "?says=approved";
  return redirect(`/manage/calls/${callSlug}/decisions/feedback/${applicationId}${says}`);
}
