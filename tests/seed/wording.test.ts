import { expect, test } from "vitest";
import { seeded } from "#db/seed/random.ts";
import { fitting } from "#db/seed/marks.ts";
import { inLatin, plain, word } from "#db/seed/wording.ts";

test("a template takes values, wordings and numbers, also within each other", () => {
  const values = { name: "kaptiva", place: "{Ghent|Ghent}", count: 3 };

  const text = word(
    "[Name] from [place] has {[count] of {5-5}|[count] of {5-5}} words.",
    values,
    seeded("any"),
  );

  expect(text).toBe("Kaptiva from Ghent has 3 of 5 words.");
});

test("a value that is not there is an error, not a hole", () => {
  expect(() => word("[nothing]", {}, seeded("any"))).toThrow("No value for [nothing]");
});

test("a company gets the wordings of the latest stage that it reached, and those for everybody", () => {
  const wordings = ["(prototype) early", "(pilot) later", "(customers)(many) sold", "always"];

  expect(fitting(wordings, new Set(["prototype"]))).toEqual(["early", "always"]);
  expect(fitting(wordings, new Set(["pilot", "customers"]))).toEqual(["later", "always"]);
  expect(fitting(wordings, new Set(["pilot", "customers", "many"]))).toEqual(["sold", "always"]);
});

test("names become addresses in plain letters", () => {
  expect(plain("Håkon Łącki-Groß & Søn")).toBe("hakon-lacki-gross-son");
  expect(inLatin("Цветелина Жекова, София")).toBe("Tsvetelina Zhekova, Sofia");
});

test("chance repeats itself for the same word and not for another", () => {
  const draws = (seed: string) => Array.from({ length: 5 }, seeded(seed).next);

  expect(draws("one")).toEqual(draws("one"));
  expect(draws("one")).not.toEqual(draws("two"));
});
