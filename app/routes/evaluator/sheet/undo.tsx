import { data, redirect } from "react-router";
import { viewToUndo } from "#app/domain/evaluation/read.ts";
import { undoSubmission } from "#app/domain/evaluation/undo-submission.ts";
import { attempt } from "#app/http/attempt.ts";
import { assignedEvaluation, requestTime, translate } from "#app/http/context.ts";
import { UndoPage } from "#app/ui/evaluation/undo-page.tsx";
import type { Route } from "./+types/undo";

export function loader({ context }: Route.LoaderArgs) {
  return viewToUndo(context.get(assignedEvaluation), context.get(requestTime));
}

export function action({ context, params }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => undoSubmission(assigned, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/sheets/${params.assignmentId}`);
}

export default function Undo({ loaderData, actionData, params }: Route.ComponentProps) {
  return <UndoPage at={`/sheets/${params.assignmentId}`} {...loaderData} refused={actionData?.refused} />;
}
