import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsChanged } from "#app/domain/calls/text-diff.ts";

test("a changed word is one word, in Cyrillic too", () => {
  expect(wordsChanged("поне тридесет часа", "поне четиридесет часа")).toEqual([
    { text: "поне ", part: "both" },
    { text: "тридесет", part: "removed" },
    { text: "четиридесет", part: "added" },
    { text: " часа", part: "both" },
  ]);
});

test("of a long text that stayed only the words beside the change remain", () => {
  const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(" ");

  const words = wordsChanged(`${long} old`, `${long} new`);

  expect(words.map(({ part }) => part)).toEqual(["both", "removed", "added"]);
  expect(words[0].text.startsWith("…")).toBe(true);
  expect(words[0].text.length).toBeLessThan(200);
  expect(words[0].text.endsWith("word199 ")).toBe(true);
});

test("a text written anew is one that went and one that came", () => {
  const words = (mark: string) => Array.from({ length: 4000 }, (_, at) => `${mark}${at}`).join(",");

  const changes = wordsChanged(words("a"), words("b")).map(({ part }) => part);

  expect(changes).toEqual(["removed", "added"]);
});

const short = fc.string({ maxLength: 60, unit: "grapheme" });

test("without what was added it is the text before, without what was removed the one after", () => {
  fc.assert(
    fc.property(short, short, (before, after) => {
      const words = wordsChanged(before, after);
      const without = (gone: string) =>
        words
          .filter(({ part }) => part !== gone)
          .map(({ text }) => text)
          .join("");

      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
