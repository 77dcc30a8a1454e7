import { viewFileQuestion } from "#app/domain/applications/read-section.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { answerUpload } from "#app/http/resumable.server.ts";
import type { Route } from "./+types/upload";

/** A file on its way: how much of it has arrived, its next piece, or that it is given up. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const { question } = orNotFound(viewFileQuestion(own, params.questionId));
  const { uploadId } = params;
  const asked = {
    own,
    question,
    request,
    uploadId,
    t: context.get(translate),
    now: context.get(requestTime),
  };
  return answerUpload(asked);
}

export const loader = action;
