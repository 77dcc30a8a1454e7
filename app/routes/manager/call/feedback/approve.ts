import { redirect } from "react-router";
import { approveFeedback } from "#app/domain/decisions/feedback/compose.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/approve";

/** What stands in the way is said on the report's own page. */
export async function action({ context, params: { callSlug, applicationId }, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const seen = (await plainForm(request)).get("seen");
  const refusal = attempt(context.get(translate), () =>
    approveFeedback(
      managed,
      applicationId,
      context.get(requestTime),
      seen === null ? undefined : String(seen),
    ),
  );
  const says = refusal ? "meanwhile" : "approved";
  return redirect(`/manage/calls/${callSlug}/decisions/feedback/${applicationId}?says=${says}`);
}
