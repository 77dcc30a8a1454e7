import fc from "fast-check";
import { expect, test } from "vitest";
import { type Points, weightedPoints } from "#app/domain/evaluation/points.ts";
import { combinedScore, criterionMeans, percentOfMost } from "#app/domain/ranking/score.ts";
import { againstThresholds, percentShown } from "#app/domain/ranking/thresholds.ts";
import { anySheet, aScoring } from "./a-scoring.ts";

const sixty = aScoring(
  { impact: { weight: 3, threshold: 3 }, team: { weight: 2 }, plan: { most: 10, threshold: 5 } },
  { threshold: 60 },
);

test("thresholds met to the point are reached", () => {
  expect(standingOf([{ impact: 3, team: 3, plan: 6 }])).toEqual({
    above: true,
    overallReached: true,
    criteriaBelow: [],
  });
});

test("a score that rounds to 60.0 percent but is a third of a point less does not reach 60, and is not shown as if", () => {
  const upTo1000 = aScoring({ impact: { most: 1000 } }, { threshold: 60 });

  const standing = standingOf([{ impact: 600 }, { impact: 600 }, { impact: 599 }], upTo1000);

  const score = combinedScore([600, 600, 599]);
  expect([percentOfMost(score, 1000), percentShown({ score, standing }, upTo1000)]).toEqual([60, 59.9]);
  expect(standing).toEqual({ above: false, overallReached: false, criteriaBelow: [] });
});

test("criteria below their thresholds are named in the call's order, whatever the total", () => {
  const sheets = [
    { impact: 3, team: 5, plan: 5 },
    { impact: 2, team: 5, plan: 4 },
  ];

  expect(standingOf(sheets)).toEqual({
    above: false,
    overallReached: true,
    criteriaBelow: ["impact", "plan"],
  });
});

test("without thresholds everyone is above", () => {
  const open = aScoring({ impact: {} });

  expect(standingOf([{ impact: 0 }], open).above).toBe(true);
});

test("the overall threshold is decided as whole numbers of any length would decide it", () => {
  fc.assert(
    fc.property(
      fc.array(anySheet, { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 0, max: 100 }),
      (sheets, at) => {
        const { overallReached } = standingOf(sheets, { ...sixty, threshold: at });

        const sum = sheets.reduce((all, { impact, team, plan }) => all + 3 * impact + 2 * team + plan, 0);
        expect(overallReached).toBe(100n * BigInt(sum) >= BigInt(at) * 35n * BigInt(sheets.length));
      },
    ),
  );
});

function standingOf(sheets: Points[], scoring = sixty) {
  const weighted = sheets.map((sheet) => weightedPoints(sheet, scoring));
  return againstThresholds(combinedScore(weighted), criterionMeans(sheets, scoring), scoring);
}
