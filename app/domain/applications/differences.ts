import { askedAnswers } from "#app/domain/calls/form/conditions.ts";
import { filesIn, type Answer, type Answers } from "#app/domain/calls/form/definition.ts";
import { findSubmission } from "#db/queries/applications.ts";
import type { Draft } from "./change-draft.ts";
import { draftAnswers, isSameAnswer } from "./draft.ts";

type Standing = Pick<Draft, "form"> & {
  application: Pick<Draft["application"], "id" | "submissionId">;
};

/** The version that counts, beside what would be submitted now; undefined while none counts. */
export function submittedAndDraft({ application, form }: Standing) {
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return;
  const draft = askedAnswers(form.definition, draftAnswers(application.id));
  return { submitted: found.submission.answers, submittedForm: found.form.definition, draft };
}

/** The questions whose answers differ in content; a file that was uploaded again is the same one. */
export function differingQuestions(submitted: Answers, draft: Answers): string[] {
  const asked = new Set([...Object.keys(submitted), ...Object.keys(draft)]);
  return [...asked].filter((id) => !isSameContent(submitted[id], draft[id]));
}

/** Whether submitting now would make another version; what was typed and undone is no change. */
export function isChanged(standing: Standing): boolean {
  const both = submittedAndDraft(standing);
  return both !== undefined && differingQuestions(both.submitted, both.draft).length > 0;
}

function isSameContent(one: Answer | undefined, other: Answer | undefined): boolean {
  return isSameAnswer(one, other) || (isFiles(one) && isFiles(other) && contentOf(one) === contentOf(other));
}

function isFiles(answer: Answer | undefined): boolean {
  return filesIn(answer).length > 0;
}

function contentOf(answer: Answer | undefined): string {
  return JSON.stringify(filesIn(answer).map(({ name, sha256 }) => [name, sha256]));
}
