import type { Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { revisionsOf } from "#db/queries/answer-revisions.ts";
import { answersOf } from "#db/queries/applications.ts";
import { findFormOf } from "#db/queries/form-versions.ts";
import { baseOf } from "./merge.ts";

const onePage = 20;

type Entry = ReturnType<typeof revisionsOf>[number];

/**
 * A page of what was ever saved as the answer to a question, the latest first, from before the entry `before`; each
 * with the text that came before it. Undefined for what the form does not ask, and for files.
 */
export function viewHistory(
  { applicationId, applicant }: OwnApplication,
  questionId: string,
  before: number,
) {
  const asked = findQuestion(applicationId, questionId);
  if (!asked) return;
  const current = answersOf(applicationId).find((row) => row.questionId === questionId);
  const entries = revisionsOf(applicationId, questionId, before, onePage + 1);
  return {
    ...asked,
    base: baseOf(current),
    next: entries.length > onePage ? entries[onePage - 1].id : undefined,
    entries: entries.slice(0, onePage).map((entry, place) => ({
      id: entry.id,
      answer: entry.value,
      before: entries[place + 1]?.value ?? null,
      at: entry.savedAt,
      by: entry.name ?? "",
      byYou: entry.savedBy === applicant.id,
      state: stateOf(entry, current?.revision),
    })),
  };
}

/** aside: somebody else's text stood there already, so that it never became the answer. */
function stateOf({ revision }: Entry, currentRevision: number | undefined) {
  if (revision === null) return "aside" as const;
  return revision === currentRevision ? ("current" as const) : ("earlier" as const);
}

function findQuestion(applicationId: string, questionId: string) {
  const form = findFormOf(applicationId)!;
  const section = form.definition.sections.find(({ questions }) =>
    questions.some(({ id }) => id === questionId),
  );
  const question = questionsOf(form.definition).find(({ id, type }) => id === questionId && type !== "file");
  return section && question && { sectionId: section.id, question: question as Question };
}
