import { revisionsNow } from "#app/domain/applications/presence.ts";
import { questionsById } from "#app/domain/applications/read-section.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { readAnswers } from "#app/domain/calls/form/read-answers.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { askedField, isTypedBy, readOrigin } from "#app/ui/application/save-fields.ts";
import type { Route } from "./+types/save-answer";

/** Saves single answers while somebody types; the form names the questions that it holds. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const sent = await plainForm(request);
  if (!isTypedBy(own.applicant.id, sent)) return Response.json({ otherAccount: true }, { status: 409 });
  const questions = questionsById(own);
  const asked = sent.getAll(askedField).flatMap((id) => questions.get(String(id)) ?? []);

  const { value, refusal } = attemptFor(context.get(translate), () =>
    saveAnswers(own, readAnswers(asked, sent), now, readOrigin(sent)),
  );
  if (refusal) return Response.json(refusal, { status: 409 });

  return Response.json({ savedAt: now, ...value, revisions: revisionsNow(own.applicationId) });
}
