import { data, redirect } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewSampleToSubmit } from "#app/domain/evaluation/samples/read.ts";
import { submitSampleSheet } from "#app/domain/evaluation/samples/submit-sample-sheet.ts";
import { attempt } from "#app/http/attempt.ts";
import { readersLocale, requestTime, sampleEvaluation, translate } from "#app/http/context.ts";
import { SubmitSamplePage } from "#app/ui/samples/submit-sample-page.tsx";
import type { Route } from "./+types/submit";

export function loader({ context }: Route.LoaderArgs) {
  const evaluation = context.get(sampleEvaluation);
  return viewSampleToSubmit(evaluation, context.get(readersLocale), context.get(requestTime));
}

/** Leads back to the sample, where the comparison now stands. */
export function action({ context, params }: Route.ActionArgs) {
  const evaluation = context.get(sampleEvaluation);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => submitSampleSheet(evaluation, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/samples/${params.sampleId}`);
}

export default function SubmitSample({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, state, missing, ...sheet } = loaderData;
  return (
    <SubmitSamplePage
      at={`/samples/${params.sampleId}`}
      {...{ title, state, sheet }}
      missing={{ points: missing, overall: false, confidence: false }}
      percent={percentSoFar(sheet.criteria)}
      refused={actionData?.refused}
    />
  );
}
