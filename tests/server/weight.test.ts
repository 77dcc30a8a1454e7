import { beforeAll, expect, test } from "vitest";
import { mostFonts, mostWords, weighFonts, weighPages } from "#app/server/weigh-pages.ts";
import { builtPortal } from "#tests/support/server.ts";

beforeAll(builtPortal, 600_000);

test("no page comes with more script than it may", () => {
  const over = weighPages().filter(({ script, most }) => script > most);

  expect(over).toEqual([]);
});

test("a page comes with the words that it uses, in one language, and not with all", () => {
  const pages = weighPages();

  const over = pages.filter(({ words }) => words.en > mostWords || words.bg > mostWords);

  expect(over).toEqual([]);
  for (const { page, words } of pages)
    expect([page, words.en > 3000]).toEqual([page, page !== "public page"]);
});

test("the fonts are light enough", () => {
  expect(weighFonts()).toBeLessThanOrEqual(mostFonts);
});
