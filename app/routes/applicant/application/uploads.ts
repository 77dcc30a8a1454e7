import { viewFileQuestion } from "#app/domain/applications/read-section.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { answerUpload } from "#app/http/resumable.server.ts";
import type { Route } from "./+types/uploads";

/** Begins to receive a file for a question. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { question } = orNotFound(viewFileQuestion(own, params.questionId));
  return answerUpload({ own, question, request, t, now: context.get(requestTime) });
}
