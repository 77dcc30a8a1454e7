import { expect, test } from "vitest";
import { batchOf, piecesOf } from "#app/domain/decisions/release/first.ts";

test("a release takes about fifty steps, in pieces of which none holds everybody else up", () => {
  const sizes = [3, 86, 1000, 2500, 25_000];

  const steps = sizes.map((total) => [batchOf(total), piecesOf(total)]);

  expect(steps).toEqual([
    [20, 1],
    [20, 1],
    [20, 1],
    [50, 1],
    [50, 10],
  ]);
});
