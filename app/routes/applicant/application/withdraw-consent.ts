import { redirect } from "react-router";
import { withdrawConsent } from "#app/domain/applications/consents/change.ts";
import { consentKinds } from "#app/domain/calls/consents/consent.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/withdraw-consent";

export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const kind = orNotFound(consentKinds.find((one) => one === params.kind));
  const refusal = attempt(context.get(translate), () => withdrawConsent(own, kind, context.get(requestTime)));
  return redirect(`/applications/${own.applicationId}/consents?says=${refusal ? "meanwhile" : "withdrawn"}`);
}
