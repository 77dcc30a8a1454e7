import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { countAnswering } from "#db/queries/form-answers.ts";
import type { Question } from "./definition.ts";
import { everyQuestion, placeOf } from "./edit/find.ts";
import { formInWork } from "./form-in-work.ts";

/** What taking a question out would do: whose answers are no longer shown, and which conditions look at it. */
export function viewQuestionRemoval({ callId }: ManagedCall, questionId: string, locale: Locale) {
  const work = formInWork(callId);
  const place = placeOf(work.form, questionId);
  return (
    place && {
      ...consequences(work, [place.question], locale),
      label: inLanguage(place.question.label, locale),
    }
  );
}

/** The same of a section with all of its questions. */
export function viewSectionRemoval({ callId }: ManagedCall, sectionId: string, locale: Locale) {
  const work = formInWork(callId);
  const section = work.form.sections.find(({ id }) => id === sectionId);
  return (
    section && { ...consequences(work, section.questions, locale), label: inLanguage(section.title, locale) }
  );
}

function consequences(
  { call, form, revision }: ReturnType<typeof formInWork>,
  gone: Question[],
  locale: Locale,
) {
  const ids = gone.map(({ id }) => id);
  const depend = ({ askedIf, requiredIf }: Question) =>
    [askedIf, requiredIf].some((condition) => condition && ids.includes(condition.question));
  const dependents = everyQuestion(form).filter((one) => !gone.includes(one) && depend(one));
  return {
    revision,
    answered: countAnswering(call.id, ids),
    questions: gone.map(({ label }) => inLanguage(label, locale)),
    dependents: dependents.map(({ label }) => inLanguage(label, locale)),
    facts: gone.flatMap(({ fact }) => fact ?? []),
  };
}
