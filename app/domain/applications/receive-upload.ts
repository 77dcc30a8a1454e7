import { lastInstant } from "#app/domain/calls/deadline.ts";
import type { Question } from "#app/domain/calls/form/definition.ts";
import { filesIn, questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { refuseUnlessAnswerable } from "./change-draft.ts";
import { draftAnswers } from "./draft.ts";
import { refuseLocked } from "./locked-sections.ts";
import { remedyKeepingOpen } from "./remedies/open.ts";

export type FileQuestion = Extract<Question, { type: "file" }>;

const minutesToFinish = 15;

/**
 * The instant (UTC) at which an upload counts as made. One that began by the last instant of the call may finish up to
 * 15 minutes after it and counts as of its beginning; any other counts when its request arrives.
 */
export function uploadedAt(begunAt: Date, now: Date, last: Date): Date {
  const bound = last.getTime() + minutesToFinish * 60_000;
  return begunAt <= last && now > last && now.getTime() <= bound ? begunAt : now;
}

/**
 * Lets an upload begin or go on, so that nobody sends for minutes what is then refused: returns the instant at which
 * it counts, or refuses as the end would (`call-not-open`, `call-closed`, `withdrawn`, `first-answers-missing`, `too-many-files`, `changed-elsewhere`).
 */
export function admitUpload(own: OwnApplication, questionId: string, begunAt: Date, now: Date): Date {
  const draft = findApplication(own.applicationId)!;
  const last = remedyKeepingOpen(draft, begunAt)?.until ?? lastInstant(draft.call, draft.application);
  const at = uploadedAt(begunAt, now, last);
  refuseUnlessAnswerable(draft, [questionId], at);
  const question = questionsOf(draft.form.definition).find(({ id }) => id === questionId);
  refuseUnless(question?.type === "file", "changed-elsewhere");
  const answers = draftAnswers(own.applicationId);
  refuseLocked(draft.form.definition, answers, { [questionId]: [] });
  const there = filesIn(answers[questionId]).length;
  refuseUnless(question.mostFiles === 1 || there < question.mostFiles, "too-many-files", {
    count: question.mostFiles,
  });
  return at;
}
