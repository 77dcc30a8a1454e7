import { questionsOf, type Answers, type FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { findApplication, replaceAnswers, updateApplication } from "#db/queries/applications.ts";
import { changeDraft, type Draft } from "./change-draft.ts";
import { draftAnswers, isSameAnswer, listed } from "./draft.ts";

/**
 * Saves what somebody typed, valid or not; answers that are left out stay as they are. Files have commands of their
 * own. Nothing is written, nor anything refused, when every answer is as it was.
 */
export function saveAnswers(own: OwnApplication, typed: Answers, now: Date) {
  const { form } = findApplication(own.applicationId)!;
  const changed = changedAnswers(form.definition, draftAnswers(own.applicationId), typed);
  const details = { answers: Object.keys(changed).length };
  if (details.answers === 0) return;
  changeDraft(own, "application.saved", details, now, (draft) => writeAnswers(own, draft, changed, now));
}

function changedAnswers(form: FormDefinition, before: Answers, typed: Answers): Answers {
  const asked = questionsOf(form).filter(({ id, type }) => id in typed && type !== "file");
  const changed = asked.filter(({ id }) => !isSameAnswer(before[id], typed[id]));
  return Object.fromEntries(changed.map(({ id }) => [id, typed[id]]));
}

/** Inside a change: the answers, and what lists show of them. */
export function writeAnswers(
  { applicationId, applicant }: OwnApplication,
  { application, form }: Draft,
  changed: Answers,
  now: Date,
) {
  const rows = Object.entries(changed).map(([questionId, value]) => ({
    applicationId,
    questionId,
    value,
    savedAt: now,
    savedBy: applicant.id,
  }));
  replaceAnswers(rows);
  updateApplication(applicationId, {
    savedAt: now,
    changedSinceSubmission: true,
    ...(application.status === "draft" && listed(form.definition, draftAnswers(applicationId))),
  });
}
