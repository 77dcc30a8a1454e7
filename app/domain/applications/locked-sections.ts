import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { asksFirst, firstAnswersMissing } from "#app/domain/calls/form/first-answers.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { draftAnswers } from "./draft.ts";

/** Ids of the sections that cannot be answered yet, given these answers. */
export function lockedSections(form: FormDefinition, answers: Answers): string[] {
  if (firstAnswersMissing(form, answers).length === 0) return [];
  return form.sections.filter((section) => !asksFirst(section)).map(({ id }) => id);
}

/** Refuses to change answers of a section that, with all that is `typed`, is still locked (`first-answers-missing`). */
export function refuseLocked(form: FormDefinition, answers: Answers, typed: Answers) {
  const locked = new Set(lockedSections(form, { ...answers, ...typed }));
  const questions = form.sections.filter(({ id }) => locked.has(id)).flatMap((section) => section.questions);
  refuseUnless(!questions.some(({ id }) => id in typed), "first-answers-missing");
}

/** What opens a section that is still locked: the questions to answer first; undefined where a section is open. */
export function viewLock({ applicationId }: OwnApplication, sectionId: string, locale: Locale) {
  const { form } = findApplication(applicationId)!;
  const answers = draftAnswers(applicationId);
  if (!lockedSections(form.definition, answers).includes(sectionId)) return;
  const missing = new Set(firstAnswersMissing(form.definition, answers).map(({ id }) => id));
  return form.definition.sections.flatMap((section) =>
    section.questions
      .filter(({ id }) => missing.has(id))
      .map(({ id, label }) => ({ sectionId: section.id, questionId: id, label: inLanguage(label, locale) })),
  );
}
