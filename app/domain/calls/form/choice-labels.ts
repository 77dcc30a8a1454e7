import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import type { Fact, FormDefinition } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";

/** What the choices of the question that asks for a fact are called in the reader's language, by their ids; none if the form does not ask. */
export function choiceLabels(form: FormDefinition, fact: Fact, locale: Locale): Map<string, string> {
  const question = questionsOf(form).find((one) => one.fact === fact);
  const choices = question && "choices" in question ? question.choices : [];
  return new Map(choices.map(({ id, label }) => [id, inLanguage(label, locale)]));
}
