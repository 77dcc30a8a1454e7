import { redirect } from "react-router";
import { resendEmail } from "#app/domain/notifications/resend.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import type { Route } from "./+types/resend-one";

/** Tries a message again that did not arrive; where somebody was faster, the page shows how it stands. */
export function action({ context, params: { callSlug, emailId } }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () =>
    resendEmail(managed, emailId, context.get(requestTime)),
  );
  return redirect(`/manage/calls/${callSlug}/emails?says=${refusal ? "meanwhile" : "resent&count=1"}`);
}
