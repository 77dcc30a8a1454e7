import { expect, test } from "vitest";
import { compileWords } from "#app/i18n/compile-words.ts";
import { createTranslator } from "#app/i18n/translate.ts";

const words = {
  plain: "Don't use {page} or <b> here",
  hello: "Don't say “{{name}}” <aloud>",
  quoted: "'{{name}}' it is",
  only: "{{name}}",
  sentence: "It ends on {{at}}.",
  left_zero: "Nobody's left",
  left_one: "#{{count, number}} of {{call}}'s is left",
  left_other: "{{count, number}} of {{call}}'s are left",
  deep: { deeper: { half: "{{share, number, ::percent}} of it" } },
};
const compiled = compileWords(words);
const say = createTranslator("en", () => compiled).t as (key: string, values?: object) => string;

test("a sentence says its values as they are", () => {
  expect(say("plain")).toBe("Don't use {page} or <b> here");
  expect(say("hello", { name: "{{at}} $1 {x} <i>O'Hara" })).toBe(
    "Don't say “{{at}} $1 {x} <i>O'Hara” <aloud>",
  );
  expect(say("quoted", { name: "No" })).toBe("'No' it is");
  expect(say("only", { name: "" })).toBe("");
  expect(say("common:deep.deeper.half", { share: 0.5 })).toBe("50% of it");
});

test("a plural has the form of its number, and one for none where the catalogue has it", () => {
  const told = [0, 1, 2, 1500].map((count) => say("left", { count, call: "MME" }));

  expect(told).toEqual([
    "Nobody's left",
    "#1 of MME's is left",
    "2 of MME's are left",
    "1,500 of MME's are left",
  ]);
});

test("a sentence ends with one full stop", () => {
  expect(say("sentence", { at: "17:00 ч." })).toBe("It ends on 17:00 ч.");
  expect(say("sentence", { at: "1." })).toBe("It ends on 1..");
});

test("what is missing is seen: the key where there is no word, the name where no value was given", () => {
  expect(["deep", "deep.constructor", "common:toString"].map((key) => say(key))).toEqual([
    "deep",
    "deep.constructor",
    "toString",
  ]);
  expect(say("sentence", {})).toBe("It ends on {{at}}.");
  expect(say("sentence", { at: undefined })).toBe("It ends on .");
  expect(say("sentence", { at: "" })).toBe("It ends on .");
});

test("words that come later are found then", () => {
  let come = false;
  const later = createTranslator("en", () => (come ? compiled : undefined)).t as typeof say;

  expect(later("left", { count: 0 })).toBe("left");
  come = true;
  expect(later("left", { count: 0 })).toBe("Nobody's left");
});
