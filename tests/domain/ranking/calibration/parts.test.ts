import { expect, test } from "vitest";
import { partsOf } from "#app/domain/ranking/calibration/connected.ts";
import { solve } from "#app/domain/ranking/calibration/conjugate-gradients.ts";
import { meanLog } from "#app/domain/ranking/calibration/quadrature.ts";
import { signVectors } from "#app/domain/ranking/calibration/signs.ts";
import { fixedPoint } from "#app/domain/ranking/calibration/squarem.ts";
import { summedUp } from "#app/domain/ranking/calibration/uncertainty.ts";

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

test("a fixed point is found where steps creep towards it", () => {
  const next = ([x, y]: number[]) => [0.95 * x + 0.1, 0.9 * y + 0.02 * x];
  let steps = 0;

  const found = fixedPoint((at) => (steps++, next(at)), [10, -10], {
    weights: () => [1, 1],
    enough: 1e-9,
    rounds: 60,
  });

  // x = 2, y = 0.4: by single steps it would take four hundred.
  expect(found[0]).toBeCloseTo(2, 6);
  expect(found[1]).toBeCloseTo(0.4, 6);
  expect(steps).toBeLessThan(100);
});

test.each([1, 5, 16, 20])("signs of all %i directions give every trace exactly", (size) => {
  const matrix = Array.from({ length: size }, (_r, i) => Array.from({ length: size }, (_c, j) => 1 + i * j));

  const signs = signVectors(size);

  const seen = signs.map((z) =>
    matrix.reduce((sum, row, i) => sum + z[i] * row.reduce((own, cell, j) => own + cell * z[j], 0), 0),
  );
  expect(seen.reduce((sum, one) => sum + one, 0) / signs.length).toBe(
    matrix.reduce((sum, row, i) => sum + row[i], 0),
  );
});

test("many directions are asked by chance, always the same", () => {
  expect(signVectors(5000)).toEqual(signVectors(5000));
  expect(signVectors(5000).length).toBe(7);
  expect(signVectors(257).length).toBe(128);
});

test("conjugate gradients solve, and their steps tell the log determinant", () => {
  const matrix = [
    [4, 1, 0.5],
    [1, 3, 0.2],
    [0.5, 0.2, 2],
  ];
  const times = (x: Float64Array, into: Float64Array) =>
    into.forEach((_none, i) => (into[i] = matrix[i][0] * x[0] + matrix[i][1] * x[1] + matrix[i][2] * x[2]));
  const diagonal = Float64Array.of(1, 1, 1);

  const steps = signVectors(3).map((signs) => solve({ diagonal, times }, signs, 1e-12));

  const image = new Float64Array(3);
  times(steps[0].x, image);
  [1, 1, 1].forEach((one, i) => expect(image[i]).toBeCloseTo(one, 10));
  const seen = steps.map((one) => 3 * meanLog(one)).reduce((sum, one) => sum + one, 0) / steps.length;
  // 4 (6 − 0.04) − (2 − 0.1) + 0.5 (0.2 − 1.5) = 21.29
  expect(seen).toBeCloseTo(Math.log(21.29), 8);
});

test("ranks of draws become mean rank, middle ninety percent and probability of a place", () => {
  // The first is best in 19 of 20 draws and last in one; the second is behind the first and else ahead of the third.
  const draws = Array.from({ length: 20 }, (_none, i) => Float64Array.of(i === 13 ? 0 : 3, 2, 1));

  const found = summedUp(() => draws.pop()!, 3, 20, 1);

  expect(found).toEqual([
    { expectedRank: (19 * 1 + 3) / 20, from: 1, to: 3, amongFirst: 19 / 20 },
    { expectedRank: (19 * 2 + 1) / 20, from: 1, to: 2, amongFirst: 1 / 20 },
    { expectedRank: (19 * 3 + 2) / 20, from: 2, to: 3, amongFirst: 0 },
  ]);
});
