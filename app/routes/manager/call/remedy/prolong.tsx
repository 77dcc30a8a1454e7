import { data, redirect, useParams } from "react-router";
import { prolongingInput } from "#app/domain/eligibility/remedies/input.ts";
import { prolongRemedy } from "#app/domain/eligibility/remedies/prolong.ts";
import { viewAsking } from "#app/domain/eligibility/remedies/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { eligibilityDesk, readableCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ProlongPage } from "#app/ui/remedies/prolong-page.tsx";
import type { Route } from "./+types/prolong";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const asking = orNotFound(viewAsking(context.get(readableCall), params.applicationId, locale, now));
  const { company, timeZone, standing } = asking;
  return { company, timeZone, standing };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { timeZone } = loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, prolongingInput(timeZone), t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const { typed, until } = value.until;
  const refusal = attempt(t, () =>
    prolongRemedy(context.get(eligibilityDesk), applicationId, until, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: { until: typed } }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/eligibility/${applicationId}?says=prolonged`);
}

export default function Prolong({ loaderData, actionData }: Route.ComponentProps) {
  const { callSlug, applicationId } = useParams();
  const back = `/manage/calls/${callSlug}/eligibility/${applicationId}`;
  return <ProlongPage {...loaderData} back={back} answer={actionData} />;
}
