import { data, redirect } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewToSubmit, viewWayOn } from "#app/domain/evaluation/read.ts";
import { submitSheet } from "#app/domain/evaluation/submit-sheet.ts";
import { attempt } from "#app/http/attempt.ts";
import { assignedEvaluation, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { SubmitSheetPage } from "#app/ui/evaluation/submit-page.tsx";
import type { Route } from "./+types/submit";

export function loader({ context }: Route.LoaderArgs) {
  const assigned = context.get(assignedEvaluation);
  return viewToSubmit(assigned, context.get(readersLocale), context.get(requestTime));
}

/** Leads on to the next sheet that is not submitted, and from the last one to the list. */
export function action({ context }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const refusal = attempt(context.get(translate), () => submitSheet(assigned, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  const { callSlug, number, nextUndoneId } = viewWayOn(assigned);
  const done = `done=${number}&of=${assigned.assignmentId}`;
  return redirect(
    nextUndoneId ? `/sheets/${nextUndoneId}?${done}` : `/evaluations/${callSlug}?says=submitted`,
  );
}

export default function SubmitSheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const { number, company, state, missing, ...sheet } = loaderData;
  return (
    <SubmitSheetPage
      at={`/sheets/${params.assignmentId}`}
      {...{ number, company, state, missing, sheet }}
      percent={percentSoFar(sheet.criteria)}
      refused={actionData?.refused}
    />
  );
}
