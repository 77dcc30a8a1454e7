import { redirect } from "react-router";
import { resendUndelivered } from "#app/domain/notifications/resend.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import type { Route } from "./+types/resend";

/** Tries everything again that did not arrive and may now. */
export function action({ context, params: { callSlug } }: Route.ActionArgs) {
  const count = resendUndelivered(context.get(managedCall), context.get(requestTime));
  return redirect(`/manage/calls/${callSlug}/emails?says=resent&count=${count}`);
}
