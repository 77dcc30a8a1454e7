import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { countAnswering } from "#db/queries/form-answers.ts";
import { valuesOf } from "./consistency.ts";
import { countryCodes } from "./country-codes.ts";
import { facts, type Question, type QuestionType, type Section } from "./definition.ts";
import type { FormDraft } from "./draft.ts";
import { everyQuestion, placeOf } from "./edit/find.ts";
import { aNewQuestion, valuesOfQuestion } from "./edit/question-values.ts";
import { formInWork } from "./form-in-work.ts";

/** A question as its editor shows it; undefined when the form has none with this id. */
export function viewQuestion({ callId }: ManagedCall, questionId: string, locale: Locale) {
  const work = formInWork(callId);
  const place = placeOf(work.form, questionId);
  if (!place) return;
  const all = everyQuestion(work.form);
  const at = all.indexOf(place.question);
  return {
    ...viewed(work, place.section, place.question, all.slice(0, at), locale),
    answered: countAnswering(callId, [questionId]),
    previousId: all[at - 1]?.id,
    nextId: all[at + 1]?.id,
  };
}

/** The editor for a question that is still to be added to a section; undefined when there is no such section. */
export function viewNewQuestion(
  { callId }: ManagedCall,
  sectionId: string,
  type: QuestionType,
  locale: Locale,
) {
  const work = formInWork(callId);
  const at = work.form.sections.findIndex(({ id }) => id === sectionId);
  if (at < 0) return;
  const earlier = work.form.sections.slice(0, at + 1).flatMap(({ questions }) => questions);
  return viewed(work, work.form.sections[at], aNewQuestion(type), earlier, locale);
}

type Work = ReturnType<typeof formInWork>;

function viewed(
  { call, form, revision }: Work,
  section: Section,
  question: Question,
  earlier: Question[],
  locale: Locale,
) {
  return {
    revision,
    /** What the question has to fit into. */
    form: { sections: form.sections },
    question,
    values: valuesOfQuestion(question),
    section: { id: section.id, title: inLanguage(section.title, locale) },
    sources: earlier.flatMap((one) => sourceOf(one, locale)),
    criteria: call.scoring.criteria.map(({ id, title }) => ({ id, title: inLanguage(title, locale) })),
    facts: facts.map((fact) => ({ fact, takenBy: takenBy(form, fact, question, locale) })),
    countries: countriesByName(countryCodes, locale),
  };
}

/** What a condition can look at, with the answers that it can ask for. */
function sourceOf(question: Question, locale: Locale) {
  const values = valuesOf(question);
  if (!values) return [];
  const named =
    question.type === "country"
      ? countriesByName(values, locale)
      : values.map((value) => ({ value, label: valueInWords(question, value, locale) }));
  return [{ id: question.id, type: question.type, label: inLanguage(question.label, locale), values: named }];
}

/** Words of “yes” and “no” are the screen's. */
function valueInWords(question: Question, value: string, locale: Locale): string {
  const choice = "choices" in question && question.choices.find(({ id }) => id === value);
  return choice ? inLanguage(choice.label, locale) : value;
}

function takenBy(form: FormDraft, fact: (typeof facts)[number], { id }: Question, locale: Locale) {
  const other = everyQuestion(form).find((one) => one.fact === fact && one.id !== id);
  return other && inLanguage(other.label, locale);
}
