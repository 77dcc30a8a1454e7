import { conditionInWords } from "#app/domain/calls/form/condition-in-words.ts";
import { askedAnswers, givenTo } from "#app/domain/calls/form/conditions.ts";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import type {
  Answers,
  Condition,
  FormDefinition,
  Question,
  Section,
} from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { problemsOf, type ProblemOfForm } from "#app/domain/calls/form/problems.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { isNameless } from "#app/domain/calls/form/nameless.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findFormOf } from "#db/queries/form-versions.ts";
import { draftAnswers } from "./draft.ts";
import { baseOf } from "./merge.ts";
import { confinedTo } from "./remedies/open.ts";

/**
 * A section to fill in, with the answers as saved, what is wrong with them and what the next text of each is based on;
 * under a request to remedy, of the questions that it asks for only. Undefined when there is none of that name.
 */
export function viewSection(
  { applicationId, callId }: OwnApplication,
  sectionId: string,
  locale: Locale,
  now: Date,
) {
  const found = findApplication(applicationId)!;
  const { form } = found;
  const sections = sectionsToFill(found, now);
  const place = sections.findIndex(({ id }) => id === sectionId);
  if (place < 0) return;
  const section = sections[place];
  const answers = draftAnswers(applicationId);
  const own = section.questions.map(({ id }) => [id, answers[id] ?? null] as const);
  return {
    id: section.id,
    title: inLanguage(section.title, locale),
    introduction: section.introduction && inLanguage(section.introduction, locale),
    place: place + 1,
    of: sections.length,
    nextId: sections[place + 1]?.id,
    previousId: sections[place - 1]?.id,
    questions: asTold(section.questions, isAnonymous(findCall(callId)!)),
    answers: Object.fromEntries(own),
    ...conditionsIn(form.definition, section, answers, locale),
    bases: basesOf(applicationId, section),
    problems: problemsOf(form.definition, answers).filter((one) => one.sectionId === section.id),
    countries: countriesFor(section, locale),
  };
}

type Found = NonNullable<ReturnType<typeof findApplication>>;

function sectionsToFill(found: Found, now: Date): Section[] {
  const { sections } = found.form.definition;
  const only = confinedTo(found, now);
  if (!only) return sections;
  return sections
    .map((section) => ({ ...section, questions: section.questions.filter(({ id }) => only.has(id)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** Who will read the answer, as the applicant is told: where applicants are anonymous, evaluators read what is nameless only. */
function asTold(questions: Question[], anonymous: boolean): Question[] {
  return questions.map(({ nameless: _, ...question }) => {
    if (!anonymous) return question;
    const isRead = isNameless({ ...question, nameless: _ });
    return isRead ? { ...question, nameless: true } : { ...question, visibleTo: "managers" };
  });
}

/** On what it depends which of the questions are asked: the answers to earlier ones, and each condition in words. */
function conditionsIn(form: FormDefinition, { questions }: Section, answers: Answers, locale: Locale) {
  const inWords = (condition: Condition | undefined) =>
    condition && conditionInWords(form, condition, locale);
  const conditions = questions.map(({ id, askedIf, requiredIf }) => [
    id,
    { asked: inWords(askedIf), required: inWords(requiredIf) },
  ]);
  return {
    given: givenTo(questions, askedAnswers(form, answers)),
    conditions: Object.fromEntries(conditions) as Record<string, { asked?: string; required?: string }>,
  };
}

function basesOf(applicationId: string, { questions }: Section): Record<string, string> {
  const rows = new Map(answersOf(applicationId).map((row) => [row.questionId, row]));
  return Object.fromEntries(questions.map(({ id }) => [id, baseOf(rows.get(id))]));
}

/** Named by the server, because browsers name some countries otherwise; in the order of the reader's alphabet. */
function countriesFor({ questions }: Section, locale: Locale) {
  if (!questions.some(({ type }) => type === "country")) return [];
  const named = countryCodes.map((value) => ({ value, label: countryName(value, locale) }));
  return named.sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** What is wrong in one section of the draft as saved. */
export function problemsOfSection(own: OwnApplication, sectionId: string): ProblemOfForm[] {
  const form = findFormOf(own.applicationId)!;
  const problems = problemsOf(form.definition, draftAnswers(own.applicationId));
  return problems.filter((problem) => problem.sectionId === sectionId);
}

/** The questions of the form that answers this application, by their ids. */
export function questionsById({ applicationId }: OwnApplication): Map<string, Question> {
  const form = findFormOf(applicationId)!;
  return new Map(form.definition.sections.flatMap(({ questions }) => questions.map((one) => [one.id, one])));
}

/** A file question with its section and the files that are there; undefined when the form has none of that name. */
export function viewFileQuestion({ applicationId }: OwnApplication, questionId: string) {
  const form = findFormOf(applicationId)!;
  const section = form.definition.sections.find(({ questions }) =>
    questions.some(({ id }) => id === questionId),
  );
  const question = section?.questions.find(({ id }) => id === questionId);
  if (!section || question?.type !== "file") return;
  return { sectionId: section.id, question, files: filesIn(draftAnswers(applicationId)[questionId]) };
}
