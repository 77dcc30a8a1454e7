import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { applicationsUnderForm, countingVersionsOf } from "#db/queries/form-answers.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { answersOfDrafts } from "#db/queries/reminders.ts";
import { differs } from "./differences.ts";
import { listed } from "./draft.ts";

/** So that the answers of a large call are never in memory together. */
const atOnce = 200;

/**
 * Inside a change: now that the form asks for something else, what drafts lack and what lists show of them, and whether
 * the drafts of submitted applications still say what was submitted.
 */
export function countAgain(callId: string, form: FormDefinition) {
  const all = applicationsUnderForm(callId);
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    countDrafts(idsOf(some, "draft"), form);
    countSubmitted(idsOf(some, "submitted"), form);
  }
}

function idsOf(applications: { id: string; status: string }[], status: string): string[] {
  return applications.filter((one) => one.status === status).map(({ id }) => id);
}

function countDrafts(ids: string[], form: FormDefinition) {
  const answers = answersIn(ids);
  for (const id of ids) updateApplication(id, listed(form, answers.get(id) ?? {}));
}

function countSubmitted(ids: string[], form: FormDefinition) {
  const drafts = answersIn(ids);
  for (const { applicationId, answers, formVersionId } of countingVersionsOf(ids)) {
    const submitted = { answers, form: findFormVersion(formVersionId)!.definition };
    const changedSinceSubmission = differs(submitted, { answers: drafts.get(applicationId) ?? {}, form });
    updateApplication(applicationId, { changedSinceSubmission });
  }
}

function answersIn(ids: string[]): Map<string, Answers> {
  const rows = Map.groupBy(answersOfDrafts(ids), ({ applicationId }) => applicationId);
  const given = [...rows].map(([id, of]) => {
    return [id, Object.fromEntries(of.map(({ questionId, value }) => [questionId, value]))] as const;
  });
  return new Map(given);
}
