import type { ManagedCall } from "#app/domain/permissions.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { formInWork } from "./form-in-work.ts";
import { conditionInWords } from "./condition-in-words.ts";
import { countryCodes } from "./country-codes.ts";
import type { Answers, Condition, FormDefinition, Section } from "./definition.ts";

/** A section of a call's form as applicants will get it, also with changes that are not published; the first one, or undefined when there is none of that name. */
export function viewFormPreview({ callId }: ManagedCall, sectionId: string | undefined, locale: Locale) {
  const { form } = formInWork(callId);
  const place = sectionId ? form.sections.findIndex(({ id }) => id === sectionId) : 0;
  const section = form.sections[place];
  if (!section) return;
  return {
    title: inLanguage(section.title, locale),
    introduction: section.introduction && inLanguage(section.introduction, locale),
    place: place + 1,
    of: form.sections.length,
    sections: form.sections.map(({ id, title }) => ({ id, title: inLanguage(title, locale) })),
    id: section.id,
    previousId: form.sections[place - 1]?.id,
    nextId: form.sections[place + 1]?.id,
    questions: section.questions,
    conditions: conditionsIn(form, section, locale),
    given: metBefore(section),
    countries: section.questions.some(({ type }) => type === "country")
      ? countriesByName(countryCodes, locale)
      : [],
  };
}

/** On what each question of a section depends, in words. */
export function conditionsIn(form: FormDefinition, { questions }: Section, locale: Locale) {
  const say = (condition?: Condition) => condition && conditionInWords(form, condition, locale);
  return Object.fromEntries(
    questions.map(({ id, askedIf, requiredIf }) => [id, { asked: say(askedIf), required: say(requiredIf) }]),
  );
}

/** Answers to questions of other sections with which everything here is asked. */
function metBefore({ questions }: Section): Answers {
  const own = new Set(questions.map(({ id }) => id));
  const conditions = questions.flatMap(({ askedIf, requiredIf }) => [askedIf ?? [], requiredIf ?? []].flat());
  const others = conditions.filter(({ question }) => !own.has(question));
  return Object.fromEntries(others.map(({ question, is }) => [question, is[0]]));
}
