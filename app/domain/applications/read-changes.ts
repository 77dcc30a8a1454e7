import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { showAnswers, type ShownAnswer } from "#app/domain/calls/form/show-answers.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { wordDifferences } from "#app/i18n/word-differences.ts";
import { answersOf, findApplication, findSubmission } from "#db/queries/applications.ts";
import { differingQuestions, submittedAndDraft } from "./differences.ts";
import { baseOf } from "./merge.ts";

/**
 * What the draft says otherwise than the version that counts, question by question in the order of the form; undefined
 * while no version counts. `base` is what taking the change back is based on; `canTakeBack` is false for what the form
 * of the draft does not ask.
 */
export function viewChanges({ applicationId }: OwnApplication, locale: Locale) {
  const standing = findApplication(applicationId)!;
  const both = submittedAndDraft(standing);
  if (!both) return;
  const form = standing.form.definition;
  const current = new Map(answersOf(applicationId).map((row) => [row.questionId, row]));
  const asked = new Set(questionsOf(form).map(({ id }) => id));
  return changesBetween(both, form, locale).map((change) => ({
    ...change,
    base: baseOf(current.get(change.questionId)),
    canTakeBack: asked.has(change.questionId),
  }));
}

/** What a later version says otherwise than an earlier one, in the same way. */
export function changesOfVersion(earlierId: string, laterId: string, locale: Locale) {
  const [earlier, later] = [findSubmission(earlierId)!, findSubmission(laterId)!];
  const both = {
    submitted: earlier.submission.answers,
    submittedForm: earlier.form.definition,
    draft: later.submission.answers,
  };
  return changesBetween(both, later.form.definition, locale);
}

type Both = NonNullable<ReturnType<typeof submittedAndDraft>>;

function changesBetween(both: Both, form: FormDefinition, locale: Locale) {
  const before = shownById(both.submittedForm, both.submitted, locale);
  const after = shownById(form, both.draft, locale);
  return inOrder(differingQuestions(both, form), form).map((questionId) => {
    const [was, is] = [before.get(questionId), after.get(questionId)];
    return { questionId, label: (is ?? was)?.label ?? questionId, was, is, pieces: wordsOf(was, is) };
  });
}

function shownById(form: FormDefinition, answers: Answers, locale: Locale) {
  const shown = showAnswers(form, answers, locale).flatMap((section) => section.answers);
  return new Map(shown.map((answer) => [answer.questionId, answer]));
}

/** What is no longer asked comes last. */
function inOrder(questionIds: string[], form: FormDefinition): string[] {
  const place = new Map(questionsOf(form).map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => place.get(id) ?? place.size;
  return questionIds.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Of two texts that have something in common. */
function wordsOf(was: ShownAnswer | undefined, is: ShownAnswer | undefined) {
  if (was?.kind !== "text" || is?.kind !== "text") return;
  const pieces = wordDifferences(was.text, is.text);
  return pieces.some(({ part }) => part === "both") ? pieces : undefined;
}
