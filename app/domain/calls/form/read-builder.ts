import { lastInstant } from "#app/domain/calls/deadline.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { inconsistenciesOf, unknownCriteria } from "./consistency.ts";
import { countryCodes } from "./country-codes.ts";
import type { Question } from "./definition.ts";
import type { FormDraft, Removed } from "./draft.ts";
import { everyQuestion } from "./edit/find.ts";
import { idOf } from "./edit/remove.ts";
import { needOf } from "./edit/question-values.ts";
import { unusedQuestions } from "./effort.ts";
import { formChanges } from "./form-changes.ts";
import { formInWork } from "./form-in-work.ts";
import { isNameless } from "./nameless.ts";
import { partsOfQuestion } from "./parts.ts";
import { isUntranslated, isUntranslatedSection } from "./untranslated.ts";

/** The form in work with all that its managers want to know of each question, in the reader's words. */
export function viewBuilder({ callId }: ManagedCall, locale: Locale, now: Date) {
  const { call, form, published, revision } = formInWork(callId);
  const { criteria } = call.scoring;
  const title = (id?: string) => criteria.find((one) => one.id === id)?.title;
  const unused = new Set(unusedQuestions(form, call.scoring).map(({ questionId }) => questionId));
  return {
    revision,
    sections: form.sections,
    rows: Object.fromEntries(
      everyQuestion(form).map((question) => [
        question.id,
        {
          ...rowOf(question, form, locale),
          criterion: inLanguage(title(question.criterion) ?? none, locale),
          unused: unused.has(question.id),
        },
      ]),
    ),
    untranslatedSections: form.sections.filter(isUntranslatedSection).map(({ id }) => id),
    problems: problemsIn(form, criteria, locale),
    removed: form.removed?.length ?? 0,
    changes: formChanges(published.definition, form).length,
    published: { number: published.number, at: published.createdAt, timeZone: call.timeZone },
    isPublic: call.status === "published",
    closed: call.status === "published" && now > lastInstant(call),
    countries: countriesByName(countryCodes, locale),
  };
}

const none = { en: "", bg: "" };

function rowOf(question: Question, form: FormDraft, locale: Locale) {
  const { type, label, visibleTo, fact, askedIf, requiredIf } = question;
  return {
    type,
    label: inLanguage(label, locale),
    visibleTo,
    nameless: isNameless(question),
    fact,
    need: needOf(question),
    neededIf: requiredIf && conditionInWords(form, requiredIf, locale),
    askedIf: askedIf && conditionInWords(form, askedIf, locale),
    limits: limitsInWords(question, form, locale),
    untranslated: isUntranslated(question),
  };
}

function limitsInWords(question: Question, form: FormDraft, locale: Locale): string | undefined {
  const isBound = "most" in question || "mostFiles" in question || ("least" in question && question.least);
  return isBound ? partsOfQuestion(question, form).limits.inWords!(locale) : undefined;
}

/** What has to be put right before the form can be published, each with the place to do it. */
export function problemsIn(
  form: FormDraft,
  criteria: Parameters<typeof unknownCriteria>[1]["criteria"],
  locale: Locale,
) {
  const labels = new Map(everyQuestion(form).map(({ id, label }) => [id, inLanguage(label, locale)]));
  const titles = new Map(form.sections.map(({ id, title }) => [id, inLanguage(title, locale)]));
  return [...inconsistenciesOf(form), ...unknownCriteria(form, { criteria })].map(
    ({ problem, questionId, sectionId }) => ({
      problem,
      questionId,
      sectionId,
      label: labels.get(questionId ?? "") ?? titles.get(sectionId ?? "") ?? "",
    }),
  );
}

/** What waits to be put back. */
export function viewRemoved({ callId }: ManagedCall, locale: Locale) {
  const { form, revision } = formInWork(callId);
  return { revision, removed: (form.removed ?? []).map((one) => removedRow(one, form, locale)) };
}

function removedRow(one: Removed, { sections }: FormDraft, locale: Locale) {
  const home = one.question && sections.find(({ id }) => id === one.sectionId);
  return {
    id: idOf(one),
    isSection: Boolean(one.section),
    label: inLanguage(one.question?.label ?? one.section!.title, locale),
    questions: one.section?.questions.length ?? 0,
    from: home && inLanguage(home.title, locale),
  };
}
