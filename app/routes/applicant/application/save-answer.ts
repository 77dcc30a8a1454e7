import { questionsById } from "#app/domain/applications/read-section.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { askedField } from "#app/ui/application/saver.ts";
import type { Route } from "./+types/save-answer";

/** Saves single answers while somebody types; the form names the questions that it holds. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const sent = await request.formData();
  const questions = questionsById(own);
  const asked = sent.getAll(askedField).flatMap((id) => questions.get(String(id)) ?? []);

  const refusal = attempt(context.get(translate), () => saveAnswers(own, readAnswers(asked, sent), now));
  if (refusal) return Response.json(refusal, { status: 409 });

  return Response.json({ savedAt: now });
}
