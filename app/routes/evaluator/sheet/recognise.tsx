import { data, redirect } from "react-router";
import { z } from "zod";
import { viewToRecuse, viewWayOn } from "#app/domain/evaluation/read.ts";
import { recognise } from "#app/domain/evaluation/recognise.ts";
import { attempt } from "#app/http/attempt.ts";
import { assignedEvaluation, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { RecusePage } from "#app/ui/evaluation/recuse-page.tsx";
import type { Route } from "./+types/recognise";

export function loader({ context }: Route.LoaderArgs) {
  return viewToRecuse(context.get(assignedEvaluation), context.get(requestTime));
}

const recognition = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, request }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, recognition, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug } = viewWayOn(assigned);
  const refusal = attempt(t, () => recognise(assigned, value.reason, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/evaluations/${callSlug}`);
}

export default function Recognise({ loaderData, actionData, params }: Route.ComponentProps) {
  return (
    <RecusePage
      kind="recognition"
      at={`/sheets/${params.assignmentId}`}
      {...loaderData}
      answer={actionData}
    />
  );
}
