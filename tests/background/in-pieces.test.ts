import { expect, test } from "vitest";
import { inPieces } from "#app/background/in-pieces.ts";

test("who waits has a turn between two pieces of long work", async () => {
  const happened: unknown[] = [];
  setImmediate(() => happened.push("a page"));

  await inPieces([1, 2, 3, 4, 5], (some) => void happened.push(some), 2);

  expect(happened).toEqual([[1, 2], "a page", [3, 4], [5]]);
});
