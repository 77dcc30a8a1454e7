import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { handBackAll, viewToHandBack } from "#app/domain/evaluation/hand-back-all.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { CannotGoOnPage } from "#app/ui/evaluation/cannot-go-on-page.tsx";
import type { Route } from "./+types/cannot-go-on";

export function loader({ context }: Route.LoaderArgs) {
  return viewToHandBack(context.get(evaluatorInCall));
}

const returned = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, returned, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => handBackAll(evaluator, value.reason, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/evaluations/${params.callSlug}?says=handed-back`);
}

export default function CannotGoOn({ loaderData, actionData }: Route.ComponentProps) {
  const { callSlug } = useParams();
  return <CannotGoOnPage {...loaderData} home={`/evaluations/${callSlug}`} answer={actionData} />;
}
