import { data, redirect } from "react-router";
import { z } from "zod";
import { answerConsensus } from "#app/domain/evaluation/consensus/answer.ts";
import { viewToAnswer } from "#app/domain/evaluation/consensus/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { discussant, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { AnswerPage } from "#app/ui/consensus/answer-page.tsx";
import type { Route } from "./+types/answer";

/** The rapporteur is not asked, and nobody once it has ended. */
export function loader({ context, params }: Route.LoaderArgs) {
  const own = context.get(discussant);
  const view = viewToAnswer(own, context.get(readersLocale), context.get(requestTime));
  if (!view) throw redirect(`/sheets/${params.assignmentId}/discussion`);
  return view;
}

const given = z.object({
  agrees: z.enum(["yes", "no"]),
  view: z.string().max(5000).default(""),
  version: z.int(),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(discussant);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, given, t);
  if (problem) return data(problem, { status: 400 });

  const { agrees, view, version } = value;
  const answer = agrees === "yes" ? ({ agrees: true } as const) : ({ agrees: false, view } as const);
  const refusal = attempt(t, () => answerConsensus(own, answer, version, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/sheets/${params.assignmentId}/discussion`);
}

export default function Answer({ loaderData, actionData, params }: Route.ComponentProps) {
  return <AnswerPage at={`/sheets/${params.assignmentId}/discussion`} {...loaderData} answer={actionData} />;
}
