import { data, redirect, useOutletContext } from "react-router";
import { viewSubmitting } from "#app/domain/applications/read-submitted.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { attempt } from "#app/http/attempt.ts";
import { plainForm } from "#app/http/form.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { SubmitPage } from "#app/ui/application/submit-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/submit";

export function loader({ context }: Route.LoaderArgs) {
  return viewSubmitting(context.get(ownApplication), context.get(readersLocale));
}

export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const sent = await plainForm(request);
  const locale = context.get(readersLocale);
  const readIn = sent.get("readIn");
  const ticked = sent.getAll("consents").map(String);
  const agreed = { texts: ticked, locale: isLocale(readIn) ? readIn : locale };
  const refusal = attempt(context.get(translate), () =>
    submitApplication(own, context.get(requestTime), String(sent.get("seen") ?? ""), agreed),
  );
  // The second of two clicks: what the first one sent is what counts, so that is what it shows.
  if (refusal && !viewSubmitting(own, locale).nothingNew)
    return data({ ...refusal, ticked }, { status: 409 });
  return redirect(`/applications/${own.applicationId}/submitted`);
}

export default function Submit({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <SubmitPage application={application} {...loaderData} answer={actionData} />;
}
