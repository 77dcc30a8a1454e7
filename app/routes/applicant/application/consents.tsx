import { data, redirect, useOutletContext } from "react-router";
import { z } from "zod";
import { giveConsent } from "#app/domain/applications/consents/change.ts";
import { viewOwnConsents } from "#app/domain/applications/consents/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { locales } from "#app/i18n/locale.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { OwnConsentsPage } from "#app/ui/consents/own-consents.tsx";
import type { Route } from "./+types/consents";

const says = ["given", "withdrawn", "meanwhile"] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const consents = viewOwnConsents(context.get(ownApplication), context.get(readersLocale));
  return { consents, says: says.find((one) => one === url.searchParams.get("says")) };
}

const given = z.object({ text: z.string(), readIn: z.enum(locales) });

/** The form beside each text: agrees to the version that was read. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, given, t);
  if (problem) return data({ refused: t("refusals:changed-elsewhere") }, { status: 400 });

  const agreed = { texts: [value.text], locale: value.readIn };
  const refusal = attempt(t, () => giveConsent(own, agreed, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${own.applicationId}/consents?says=given`);
}

export default function Consents({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <OwnConsentsPage application={application} {...loaderData} refused={actionData?.refused} />;
}
