import { redirect } from "react-router";
import { changeEmailTexts } from "#app/domain/calls/change-email-texts.ts";
import { findCallEmail } from "#app/domain/calls/set-up/call-emails.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/email-original";

/** Gives a message the portal's own words back. */
export function action({ context, params }: Route.ActionArgs) {
  const { template } = orNotFound(findCallEmail(params.template));
  changeEmailTexts(context.get(managedCall), template, {}, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails/${template}?says=saved`);
}
