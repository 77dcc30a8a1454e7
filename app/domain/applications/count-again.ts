import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { answersOfDrafts } from "#db/queries/desk.ts";
import { completenessIn } from "./draft.ts";

/** Inside a change: what the drafts of a call lack, now that the form asks for something else. */
export function countAgain(callId: string, form: FormDefinition) {
  const drafts = new Map<string, Answers>();
  for (const { applicationId, questionId, value } of answersOfDrafts(callId)) {
    const answers = drafts.get(applicationId) ?? {};
    if (questionId) answers[questionId] = value;
    drafts.set(applicationId, answers);
  }
  for (const [id, answers] of drafts) updateApplication(id, completenessIn(form, answers));
}
