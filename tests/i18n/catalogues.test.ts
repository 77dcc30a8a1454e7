import { expect, test } from "vitest";
import bgEmails from "#app/i18n/bg/emails.ts";
import bg from "#app/i18n/bg/index.ts";
import { compileWords } from "#app/i18n/compile-words.ts";
import enEmails from "#app/i18n/en/emails.ts";
import en from "#app/i18n/en/index.ts";

type Words = { [key: string]: string | Words };

/** Every sentence by its full key. */
function sentences(words: Words, above = ""): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[above + key, value] as [string, string]]
      : sentences(value, `${above}${key}.`),
  );
}

const english = sentences({ ...en, emails: enEmails } as unknown as Words);
const bulgarian = new Map(sentences({ ...bg, emails: bgEmails } as unknown as Words));
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/{{\s*(\w+)[^}]*}}/g)].map(([, name]) => name).toSorted();

test("every sentence is there in both languages", () => {
  expect([...bulgarian.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
});

test("no sentence is empty", () => {
  const empty = [...english, ...bulgarian].filter(([, sentence]) => !sentence.trim());

  expect(empty).toEqual([]);
});

test("both languages name the same values in a sentence", () => {
  // A plural of one may leave the number out ("one day").
  const differing = english
    .filter(([key]) => !/_(one|other|zero)$/.test(key))
    .filter(([key, sentence]) => placeholders(sentence).join() !== placeholders(bulgarian.get(key)!).join());

  expect(differing).toEqual([]);
});

test("a key is a sentence or a plural, not both, and each sentence can be taken apart", () => {
  const keys = new Set(english.map(([key]) => key));
  const plurals = [...keys].filter((key) => key.endsWith("_other")).map((key) => key.replace(/_other$/, ""));

  expect(plurals.filter((key) => keys.has(key))).toEqual([]);
  for (const words of [en, bg, enEmails, bgEmails]) expect(() => compileWords(words)).not.toThrow();
});

test("Bulgarian sentences are Bulgarian: none is the English one", () => {
  const words = (sentence: string) => sentence.replace(/{{[^}]*}}/g, "").match(/[A-Za-z]{3,}/g) ?? [];
  const same = english.filter(
    ([key, sentence]) => sentence === bulgarian.get(key) && words(sentence).length > 2,
  );

  expect(same).toEqual([]);
});
