import { data, redirect, useParams } from "react-router";
import { askToRemedy } from "#app/domain/eligibility/remedies/ask.ts";
import { remedyInput } from "#app/domain/eligibility/remedies/input.ts";
import { viewAsking } from "#app/domain/eligibility/remedies/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { eligibilityDesk, readableCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { AskPage } from "#app/ui/remedies/ask-page.tsx";
import type { Route } from "./+types/ask";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  return orNotFound(viewAsking(context.get(readableCall), params.applicationId, locale, now));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { timeZone } = loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, remedyInput(timeZone), t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const { text, questions, until } = value;
  const asked = { text, questions, until: until.until };
  const refusal = attempt(t, () =>
    askToRemedy(context.get(eligibilityDesk), applicationId, asked, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: { text, questions, until: until.typed } }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/eligibility/${applicationId}?says=asked`);
}

export default function Ask({ loaderData, actionData }: Route.ComponentProps) {
  const { callSlug, applicationId } = useParams();
  const back = `/manage/calls/${callSlug}/eligibility/${applicationId}`;
  return <AskPage {...loaderData} back={back} answer={actionData} />;
}
