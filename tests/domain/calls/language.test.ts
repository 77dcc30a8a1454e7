import { expect, test } from "vitest";
import { languageOf } from "#app/domain/calls/form/language.ts";
import { aForm, answersTo } from "#tests/support/given/calls.ts";

test.each([
  ["We cool cities with trees.", "en"],
  ["Охлаждаме градовете с дървета.", "bg"],
  ["Охлаждаме градовете с дървета (Cool Cities Ltd).", "bg"],
  ["Wir kühlen Städte.", "en"],
  ["", "en"],
])("“%s” is read as %s", (summary, language) => {
  expect(languageOf(aForm, { ...answersTo, summary })).toBe(language);
});

test("a name in another alphabet does not tell in what an application is written", () => {
  expect(
    languageOf(aForm, { ...answersTo, company: "Прохладни градове ООД, София", summary: "We cool." }),
  ).toBe("en");
});
