import { expect, test } from "vitest";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const usual = { places: 20, evaluatorsPerApplication: 3, threshold: 60, tieBreaks: ["technology"] };

function scored(selection: object) {
  const call = aCall();
  changeSelection(call.managed, selectionInput.parse({ ...usual, ...selection }), beforeDeadline);
  return aScoredCall(
    {
      Alpha: [
        [4, 3],
        [4.5, 2.5],
        [3, 5],
      ],
    },
    { call },
  );
}

test("half points of a call that has them are kept, counted and ranked exactly", () => {
  const { call, applications } = scored({ halfMarks: true });

  const { pairs } = applications.Alpha;
  expect(pairs.map(({ id }) => findSheet(id)!.weighted)).toEqual([15, 16, 14]);
  expect(currentRanking(call.id).ranking[0]).toMatchObject({
    score: { numerator: 45, denominator: 3 },
    criteria: { technology: { numerator: 23, denominator: 6 } },
  });
  const { criteria } = viewAssigned(pairs[1].permit, "en", inEvaluation).sheet;
  expect(criteria[0].points).toBe(4.5);
  expect(criteria[0].steps.map(({ points }) => points)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
});

test("by median the ranking counts the middle of each criterion", () => {
  const { call } = scored({ halfMarks: true, combination: "median" });

  // technology 3, 4, 4.5 → 4; market 2.5, 3, 5 → 3
  expect(currentRanking(call.id).ranking[0].score).toEqual({ numerator: 15, denominator: 1 });
});

test("without half marks half a point is not saved", () => {
  expect(() => scored({})).toThrow("criteria-changed");
});
