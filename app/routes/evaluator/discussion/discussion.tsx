import { data, redirect } from "react-router";
import { z } from "zod";
import { writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { viewDiscussion } from "#app/domain/evaluation/consensus/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { discussant, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { DiscussionPage } from "#app/ui/consensus/discussion-page.tsx";
import type { Route } from "./+types/discussion";

export function loader({ context }: Route.LoaderArgs) {
  return viewDiscussion(context.get(discussant), context.get(readersLocale), context.get(requestTime));
}

const message = z.object({ text: z.string().trim().min(1).max(5000) });

/** Says something to the others. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(discussant);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, message, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => writeInDiscussion(own, value.text, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/sheets/${params.assignmentId}/discussion#messages`);
}

export default function Discussion({ loaderData, actionData, params }: Route.ComponentProps) {
  const sheet = `/sheets/${params.assignmentId}`;
  return <DiscussionPage {...loaderData} at={`${sheet}/discussion`} sheet={sheet} answer={actionData} />;
}
