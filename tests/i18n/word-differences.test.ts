import { expect, test } from "vitest";
import fc from "fast-check";
import { wordDifferences } from "#app/i18n/word-differences.ts";

test("Cyrillic is compared by words as Latin is", () => {
  expect(wordDifferences("Охлаждаме градове.", "Охлаждаме села.")).toEqual([
    { text: "Охлаждаме ", part: "both" },
    { text: "градове", part: "removed" },
    { text: "села", part: "added" },
    { text: ".", part: "both" },
  ]);
});

test("the pieces give back both texts, to the last blank", () => {
  const text = fc
    .array(fc.constantFrom("а", "bg ", "  ", "\n", "ток", "e\u0301", "😀", "7", "."))
    .map((parts) => parts.join(""));
  const without = (part: string, one: string, other: string) =>
    wordDifferences(one, other)
      .filter((piece) => piece.part !== part)
      .map((piece) => piece.text)
      .join("");

  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(without("added", one, other)).toBe(one);
      expect(without("removed", one, other)).toBe(other);
    }),
  );
});

test("texts with nothing in common are not compared word by word", () => {
  const words = (stem: string) => Array.from({ length: 3000 }, (_, at) => `${stem}${at}`).join(" ");

  const parts = wordDifferences(words("one"), words("other")).map(({ part }) => part);

  expect(parts).toEqual(["removed", "added"]);
});
