import type { FormDefinition, Question } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";

/** By what an application is made of (a question's id, or one of `people`): the column that has it, counted from 0. */
export type Mapping = Record<string, number>;

/** What a table must say besides the answers: whose application it is. */
export const people = ["_email", "_name"] as const;

/** The header words that name them elsewhere, folded. */
const known: Record<(typeof people)[number], string[]> = {
  _email: [
    "email",
    "e mail",
    "mail",
    "contact email",
    "applicant email",
    "имейл",
    "е поща",
    "електронна поща",
  ],
  _name: [
    "name",
    "contact",
    "contact name",
    "contact person",
    "applicant",
    "име",
    "лице за контакт",
    "кандидат",
  ],
};

/** The questions that a table can answer: files cannot stand in one. */
export function importable(form: FormDefinition): Question[] {
  return questionsOf(form).filter(({ type }) => type !== "file");
}

/** Which column has what, as far as the header tells: by a question's label in either language, or its id. */
export function guessMapping(form: FormDefinition, header: string[]): Mapping {
  const folded = header.map(fold);
  const columnOf = (words: string[]) => folded.findIndex((word) => word !== "" && words.includes(word));
  const wanted = [
    ...people.map((name) => [name, known[name]] as const),
    ...importable(form).map(({ id, label }) => [id, [label.en, label.bg, id].map(fold)] as const),
  ];
  const found = wanted.map(([name, words]) => [name, columnOf(words)] as const);
  return Object.fromEntries(found.filter(([, column]) => column >= 0));
}

/** Words as people compare them: no case, no punctuation, no double blanks. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
