import { data, redirect, useOutletContext } from "react-router";
import { z } from "zod";
import { keepFacts } from "#app/domain/applications/profile/keep-facts.ts";
import { chosenFacts, factsToKeep } from "#app/domain/applications/profile/read.ts";
import { viewSubmitted } from "#app/domain/applications/read-submitted.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { SubmittedPage } from "#app/ui/application/submitted-page.tsx";
import type { Route } from "./+types/submitted";

export function loader({ context, url }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const locale = context.get(readersLocale);
  const submitted = viewSubmitted(own, locale, context.get(requestTime));
  if (!submitted) throw redirect(`/applications/${own.applicationId}`);
  return { submitted, facts: factsToKeep(own, locale), kept: url.searchParams.has("kept") };
}

const chosen = z.object({ facts: z.array(z.string()).default([]) });

/** The only form of the page: keeps facts of the company for the next call. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const { value, problem } = await readForm(request, chosen, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  keepFacts(own.applicant, chosenFacts(own, value.facts), context.get(requestTime));
  return redirect(`/applications/${own.applicationId}/submitted?kept`);
}

export default function Submitted({ loaderData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <SubmittedPage application={application} {...loaderData} />;
}
