import { redirect } from "react-router";
import { removeConsent } from "#app/domain/calls/consents/change-consents.ts";
import { consentKinds } from "#app/domain/calls/consents/consent.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/remove-consent";

export function action({ context, params }: Route.ActionArgs) {
  const kind = orNotFound(consentKinds.find((one) => one === params.kind));
  removeConsent(context.get(managedCall), kind, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/consents?says=saved`);
}
