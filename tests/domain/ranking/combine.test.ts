import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { Points } from "#app/domain/evaluation/points.ts";
import { combine, median } from "#app/domain/ranking/combine.ts";
import { compare, type Fraction, fraction, ofHalves, sum } from "#app/domain/ranking/exact.ts";
import { againstThresholds } from "#app/domain/ranking/thresholds.ts";
import { threeCriteria } from "./a-scoring.ts";

const half = (most: number) => fc.integer({ min: 0, max: 2 * most }).map((halves) => halves / 2);
/** Any complete sheet for `threeCriteria` with half marks. */
const halfSheet: fc.Arbitrary<Points> = fc.record({ impact: half(5), team: half(5), plan: half(10) });
const sheetsInTwoOrders = fc
  .array(halfSheet, { minLength: 1, maxLength: 7 })
  .chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
const byMedian = { ...threeCriteria, combination: "median" as const };
const byConsensus = { ...threeCriteria, combination: "consensus" as const };

test("half points are added and divided exactly", () => {
  const { score, criteria } = combine(
    [
      { impact: 3.5, team: 4, plan: 7 },
      { impact: 4, team: 4, plan: 7.5 },
      { impact: 4, team: 3.5, plan: 7 },
    ],
    threeCriteria,
  );

  // 3 × 11.5 + 2 × 11.5 + 21.5 = 79 over three sheets
  expect(score).toEqual({ numerator: 79, denominator: 3 });
  expect(criteria).toEqual({ impact: fraction(23, 6), team: fraction(23, 6), plan: fraction(43, 6) });
});

test("by median each criterion takes its middle, so that one stray evaluator moves nothing", () => {
  const sheets = [
    { impact: 4, team: 3, plan: 8 },
    { impact: 4, team: 4, plan: 8 },
    { impact: 0, team: 0, plan: 0 },
  ];

  expect(combine(sheets, byMedian).score).toEqual(fraction(3 * 4 + 2 * 3 + 8));
});

test("the middle of an even number lies exactly halfway, in quarters if need be", () => {
  expect(median([1, 4])).toEqual(fraction(5, 2));
  expect(median([3.5, 1, 4, 5])).toEqual(fraction(15, 4));
  expect(median([2.5])).toEqual(fraction(5, 2));
});

test("a consensus sheet counts in the place of the others, and only where the call says so", () => {
  const sheets = [
    { impact: 5, team: 5, plan: 10 },
    { impact: 1, team: 1, plan: 2 },
  ];
  const agreed = { impact: 2, team: 3, plan: 4 };

  expect(combine(sheets, byConsensus, agreed).score).toEqual(fraction(3 * 2 + 2 * 3 + 4));
  expect(combine(sheets, byConsensus).score).toEqual(fraction(42, 2));
  expect(combine(sheets, threeCriteria, agreed).score).toEqual(fraction(42, 2));
});

test.each([
  ["the mean", threeCriteria],
  ["the median", byMedian],
])(
  "the score by %s is the same in whatever order sheets come, and Σ weight · points to the last digit",
  (_way, scoring) => {
    fc.assert(
      fc.property(sheetsInTwoOrders, ([sheets, others]) => {
        const { score, criteria } = combine(sheets, scoring);

        expect(combine(others, scoring)).toEqual({ score, criteria });
        for (const id of ["impact", "team", "plan"] as const)
          expect(
            isEqual(
              criteria[id],
              inBigInt(
                sheets.map((points) => points[id]),
                scoring === byMedian,
              ),
            ),
          ).toBe(true);
        const { impact, team, plan } = criteria;
        expect(isEqual(score, weighted([3n, impact], [2n, team], [1n, plan]))).toBe(true);
      }),
    );
  },
);

test("a sum of fractions is exact and in lowest terms, and what is no longer safe is refused", () => {
  expect(sum([fraction(1, 6), fraction(1, 3), fraction(1, 2)])).toEqual(fraction(1));
  expect(sum([])).toEqual(fraction(0));
  expect(sum([fraction(1, 4), fraction(-3, 4)])).toEqual(fraction(-1, 2));
  expect(() => sum([fraction(Number.MAX_SAFE_INTEGER), fraction(1)])).toThrow(RangeError);
});

test("less than half of a point is refused", () => {
  expect(() => ofHalves(1.25)).toThrow(RangeError);
  expect(() => ofHalves(Number.NaN)).toThrow(RangeError);
});

test("a threshold of three and a half is reached by three and a half, not by a hair less", () => {
  const [impact, ...others] = threeCriteria.criteria;
  const scoring = { ...byMedian, criteria: [{ ...impact, threshold: 3.5 }, ...others] };
  const standing = (...points: number[]) => {
    const { score, criteria } = combine(
      points.map((one) => ({ impact: one, team: 5, plan: 10 })),
      scoring,
    );
    return againstThresholds(score, criteria, scoring).criteriaBelow;
  };

  expect(standing(3, 4)).toEqual([]);
  expect(standing(3, 3.5, 4)).toEqual([]);
  expect(standing(3, 3.5)).toEqual(["impact"]);
});

test("half points may be given only where the call has them, and only within the scale", () => {
  const [, , plan] = threeCriteria.criteria;
  const sparse = { ...plan, steps: plan.steps.filter(({ points }) => [0, 3, 7, 10].includes(points)) };
  const given = (halfMarks?: boolean) =>
    [null, -0.5, 0, 0.5, 1, 1.25, 3, 9.5, 10, 10.5].filter((points) => mayBeGiven(sparse, points, halfMarks));

  expect(given()).toEqual([0, 3, 10]);
  expect(given(true)).toEqual([0, 0.5, 1, 3, 9.5, 10]);
});

type Big = [bigint, bigint];

/** Mean or median of whole or half points, reckoned in halves. */
function inBigInt(points: number[], middle: boolean): Big {
  const halves = points.map((one) => BigInt(2 * one)).sort((a, b) => Number(a - b));
  const [low, high] = [halves[Math.ceil(halves.length / 2) - 1], halves[Math.floor(halves.length / 2)]];
  if (middle) return [low + high, 4n];
  return [halves.reduce((total, one) => total + one, 0n), 2n * BigInt(halves.length)];
}

function weighted(...parts: [bigint, Fraction][]): Big {
  return parts.reduce<Big>(
    ([n, d], [weight, part]) => [
      n * BigInt(part.denominator) + weight * BigInt(part.numerator) * d,
      d * BigInt(part.denominator),
    ],
    [0n, 1n],
  );
}

function isEqual({ numerator, denominator }: Fraction, [n, d]: Big) {
  return BigInt(numerator) * d === n * BigInt(denominator);
}

test("equal scores written in different ways are equal", () => {
  expect(compare(fraction(15, 4), fraction(30, 8))).toBe(0);
});
