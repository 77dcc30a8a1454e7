import { countryName } from "#app/i18n/countries.ts";
import { languages } from "#app/i18n/languages.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Condition, FormDefinition, Question } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";

/** “Stage” is answered with “Pilot” or “Growth”: the condition as a clause, by the words of the form that sets it. */
export function conditionInWords(form: FormDefinition, { question, is }: Condition, locale: Locale): string {
  const asked = questionsOf(form).find(({ id }) => id === question);
  const values = is.map((value) => quoted(asked ? valueInWords(asked, value, locale) : value, locale));
  const either = new Intl.ListFormat(locale, { type: "disjunction" }).format(values);
  const label = asked ? inLanguage(asked.label, locale) : question;
  return languages[locale].t("form:condition", { question: label, values: either });
}

function valueInWords(question: Question, value: string, locale: Locale): string {
  if (question.type === "country") return countryName(value, locale);
  if (question.type === "yes-no" && (value === "yes" || value === "no"))
    return languages[locale].t(`form:${value}`);
  const choice = "choices" in question && question.choices.find(({ id }) => id === value);
  return choice ? inLanguage(choice.label, locale) : value;
}

function quoted(text: string, locale: Locale): string {
  return locale === "bg" ? `„${text}“` : `“${text}”`;
}
