import { gone } from "#db/queries/erasing.ts";

/** The same text without any of the words, in capitals or not; in JSON they stand as JSON writes them. */
export function without(text: string, words: string[]): string {
  const forms = words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]);
  return forms.reduce((left, word) => left.replace(new RegExp(escaped(word), "giu"), gone), text);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Details that are names of words in the catalogue, numbers or instants, not words of people. */
const codes = [
  "role",
  "outcome",
  "answer",
  "source",
  "purpose",
  "act",
  "why",
  "meaning",
  "kind",
  "what",
  "lateBy",
  "until",
  "timeZone",
  "number",
  "format",
  "template",
];

type Details = Record<string, string | number>;

/** Details of a line without what people wrote; or, of a line about something else, without these words only. */
export function detailsWithout(details: Details, words: string[], wholly: boolean): Details {
  const kept = (name: string, value: string | number) => {
    if (typeof value === "number" || codes.includes(name)) return value;
    return wholly ? gone : without(value, words);
  };
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, kept(name, value)]));
}
