import fc from "fast-check";
import { expect, test } from "vitest";
import { distancesToLine, nearLine } from "#app/domain/ranking/near-line.ts";

const lined = (...percents: number[]) =>
  percents.map((percent, n) => ({ applicationId: `a${n + 1}`, percent, above: percent >= 40 }));
const distancesOf = (...question: Parameters<typeof distancesToLine>) => [
  ...distancesToLine(...question).values(),
];

test("within the line the first outside counts, outside the last within", () => {
  expect(distancesOf(lined(90, 80, 70, 30), 2)).toEqual([20, 10, -10, -50]);
});

test("who shares the score of the line is not away from it at all", () => {
  expect(distancesOf(lined(90, 80, 80, 70), 2)).toEqual([10, 0, 0, -10]);
});

test("where there are places for all who reach the threshold, that is the line", () => {
  expect(distancesOf(lined(90, 50, 30), 2, 40)).toEqual([50, 10, -10]);
  expect(distancesOf(lined(90, 50), 2)).toEqual([undefined, undefined]);
});

const row = (applicationId: string, distance: number | undefined, ...sheets: number[]) => ({
  ...{ applicationId, distance, sheets },
});

test("near is whose distance is at most the standard error of the mean, with the deviation of all", () => {
  // The deviation is 10: squares 50 + 50 + 100 over two degrees of freedom (the third row has none).
  const rows = [
    row("two within", 7, 80, 90),
    row("two outside", -7.1, 60, 73.23),
    row("one", 10, 50),
    row("without line", undefined, 50),
  ];
  const squares = 50 + 2 * 6.615 ** 2;
  const error = Math.sqrt(squares / 2) / Math.sqrt(2);

  expect(error).toBeCloseTo(5.87, 1);
  expect([...nearLine(rows)]).toEqual([]);
  expect([...nearLine(rows.map((one) => ({ ...one, distance: one.distance && error })))]).toEqual([
    "two within",
    "two outside",
    "one",
  ]);
});

test("nobody is near where no application has two sheets, since nothing is known of how they differ", () => {
  expect(nearLine([row("a", 0, 50), row("b", 0, 50)])).toEqual(new Set());
});

test("whoever has fewer sheets is near from farther away, and no order of rows matters", () => {
  const rows = fc.array(
    fc.record({
      distance: fc.integer({ min: -30, max: 30 }),
      sheets: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const all = drawn.map((one, n) => ({ ...one, applicationId: `a${n}` }));

      const near = nearLine(all);

      expect(nearLine(all.toReversed())).toEqual(near);
      const farthest = all.filter(({ applicationId }) => near.has(applicationId));
      for (const { distance, sheets } of farthest)
        for (const other of all)
          if (other.sheets.length <= sheets.length && Math.abs(other.distance) <= Math.abs(distance))
            expect(near).toContain(other.applicationId);
    }),
    { seed: 7, numRuns: 200 },
  );
});
