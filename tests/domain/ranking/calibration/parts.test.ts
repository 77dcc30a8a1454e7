import { expect, test } from "vitest";
import { partsOf } from "#app/domain/ranking/calibration/connected.ts";
import { minimise } from "#app/domain/ranking/calibration/minimise.ts";
import { uncertainties } from "#app/domain/ranking/calibration/posterior.ts";

test.each([
  ["no sheets at all", [], 0],
  ["one sheet", [[0, 0]], 1],
  ["two pairs with nobody in common", [[0, 0], [1, 1]], 2], // prettier-ignore
  ["a chain through shared evaluators and applications", [[0, 0], [1, 0], [1, 1], [2, 1], [2, 2]], 1], // prettier-ignore
  ["a chain and a pair beside it", [[0, 0], [1, 0], [2, 1], [1, 2]], 2], // prettier-ignore
])("%s: sheets fall into the parts that nobody links", (_name, sheets, parts) => {
  const [applications, evaluators] = [0, 1].map((side) => Int32Array.from(sheets, (sheet) => sheet[side]));

  expect(partsOf(applications, evaluators)).toBe(parts);
});

test("the least point of a bent valley is found", () => {
  const { at, value } = minimise(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);

  expect(value).toBeCloseTo(0, 7);
  expect(at[0]).toBeCloseTo(1, 3);
  expect(at[1]).toBeCloseTo(1, 3);
});

test("the least point is found where steps fail in every direction and all corners must be drawn together", () => {
  const { value } = minimise(([x, y]) => Math.sqrt(Math.abs(x * y)) + x * x + y * y, [1, 0.4]);

  expect(value).toBeLessThan(1e-6);
});

test("ranks of draws become mean rank, middle ninety percent and probability of a place", () => {
  // The first is best in 19 of 20 draws and last in one; the second is behind the first and else ahead of the third.
  const draws = Array.from({ length: 20 }, (_none, i) => Float64Array.of(i === 13 ? 0 : 3, 2, 1));

  const found = uncertainties(() => draws.pop()!, 3, 20, 1);

  expect(found).toEqual([
    { expectedRank: (19 * 1 + 3) / 20, from: 1, to: 3, amongFirst: 19 / 20 },
    { expectedRank: (19 * 2 + 1) / 20, from: 1, to: 2, amongFirst: 1 / 20 },
    { expectedRank: (19 * 3 + 2) / 20, from: 2, to: 3, amongFirst: 0 },
  ]);
});
