import { question, type Question, type QuestionType } from "#app/domain/calls/form/definition.ts";

export const both = (text: string) => ({ en: text, bg: `${text} (на български)` });
export const choices = ["one", "two", "three"].map((id) => ({ id, label: both(id) }));

/** A required question; takes only what the test is about. */
export function aQuestion<Type extends QuestionType>(type: Type, about: object = {}) {
  const own: Partial<Record<QuestionType, object>> = {
    choice: { choices },
    choices: { choices },
    file: { accept: ["pdf"], mostMegabytes: 1 },
    money: { currency: "EUR" },
    note: { text: both("Good to know.") },
    declaration: { text: both("All of this is true.") },
  };
  const definition = { id: "q", type, label: both("Question"), ...own[type], ...about };
  return question.parse(definition) as Extract<Question, { type: Type }>;
}
