import fc from "fast-check";
import { expect, test } from "vitest";
import { mostWeightedPoints, weightedPoints } from "#app/domain/evaluation/points.ts";
import { compare, fraction } from "#app/domain/ranking/exact.ts";
import { combinedScore, criterionMeans, percentOfMost, spread } from "#app/domain/ranking/score.ts";
import { anySheet, aScoring, threeCriteria } from "./a-scoring.ts";

const severalSheets = fc.array(anySheet, { minLength: 1, maxLength: 7 });

test("a sheet's score is the sum of its points times the criteria's weights", () => {
  expect(weightedPoints({ impact: 4, team: 3, plan: 7 }, threeCriteria)).toBe(3 * 4 + 2 * 3 + 7);
  expect(mostWeightedPoints(threeCriteria)).toBe(35);
});

test("a sheet that lacks a criterion, or has less than half of a point, is refused", () => {
  expect(() => weightedPoints({ impact: 4, team: 3 }, threeCriteria)).toThrow(RangeError);
  expect(() => weightedPoints({ impact: 4, team: 3, plan: 1.25 }, threeCriteria)).toThrow(RangeError);
  expect(() => criterionMeans([{ impact: 4, team: 3 }], threeCriteria)).toThrow(RangeError);
});

test("an application without sheets has no score", () => {
  expect(() => combinedScore([])).toThrow(RangeError);
  expect(() => criterionMeans([], threeCriteria)).toThrow(RangeError);
});

test("a scoring in which nothing can be reached is refused", () => {
  const nothing = aScoring({ impact: {} });
  nothing.criteria[0].steps = nothing.criteria[0].steps.slice(0, 1);

  expect(() => mostWeightedPoints(nothing)).toThrow(RangeError);
});

test("the combined score is exactly the weighted sum of the criteria's means", () => {
  fc.assert(
    fc.property(severalSheets, (sheets) => {
      const score = combinedScore(sheets.map((sheet) => weightedPoints(sheet, threeCriteria)));

      const { impact, team, plan } = criterionMeans(sheets, threeCriteria);
      const sum = 3 * impact.numerator + 2 * team.numerator + plan.numerator;
      expect(compare(score, fraction(sum, sheets.length))).toBe(0);
    }),
  );
});

test("thirds stay thirds", () => {
  const score = combinedScore([10, 10, 11]);

  expect(score).toEqual({ numerator: 31, denominator: 3 });
  expect(compare(score, combinedScore([10, 10, 11, 10, 10, 11]))).toBe(0);
  expect(compare(score, fraction(10_333_333_333_333, 1_000_000_000_000))).toBeGreaterThan(0);
});

test.each([
  ["two thirds", [2, 2, 2], 3, 66.7],
  ["exactly halfway goes up", [1], 2000, 0.1],
  ["just under halfway goes down", [4999], 10_000_000, 0],
  ["everything", [35, 35], 35, 100],
])("percent has one decimal: %s", (_name, weighted, most, percent) => {
  expect(percentOfMost(combinedScore(weighted), most)).toBe(percent);
});

test("percent is never further than half of its last decimal from the exact score", () => {
  fc.assert(
    fc.property(severalSheets, (sheets) => {
      const score = combinedScore(sheets.map((sheet) => weightedPoints(sheet, threeCriteria)));

      const tenths = BigInt(Math.round(10 * percentOfMost(score, 35)));
      const [part, whole] = [1000n * BigInt(score.numerator), 35n * BigInt(score.denominator)];
      expect(2n * (tenths * whole - part) <= whole).toBe(true);
      expect(2n * (part - tenths * whole) < whole).toBe(true);
    }),
  );
});

test("the spread of 50, 60 and 70 percent is 20 points wide with a deviation of 10", () => {
  expect(spread([5, 6, 7], 10)).toEqual({ range: 20, deviation: 10 });
});

test("a single sheet has no spread, and two alike have none of any width", () => {
  expect(spread([5], 10)).toBeNull();
  expect(spread([5, 5], 10)).toEqual({ range: 0, deviation: 0 });
});
