import { expect, test } from "vitest";
import { fetchOnce } from "#app/i18n/fetch-once.ts";

test("words are fetched once, and again only when they did not come", async () => {
  const asked: string[] = [];
  // A browser asks twice for a module: ahead, and when it is wanted.
  const answers = [false, false, true];
  const fetched = fetchOnce(async (name) => {
    asked.push(name);
    if (!answers.shift()) throw new TypeError("Failed to fetch dynamically imported module");
  });

  await expect(fetched("calls")).rejects.toThrow(TypeError);
  await expect(fetched("calls")).rejects.toThrow(TypeError);
  await fetched("calls");
  await Promise.all([fetched("calls"), fetched("calls")]);

  expect(asked).toEqual(["calls", "calls", "calls"]);
});
