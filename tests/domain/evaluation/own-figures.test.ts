import { expect, test } from "vitest";
import { ownFigures } from "#app/domain/evaluation/own-figures.ts";
import { viewOwnFigures } from "#app/domain/evaluation/read-own.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

test("without a submitted sheet there is nothing to tell", () => {
  expect(ownFigures([], 20)).toEqual({ mean: null, spread: null, lowest: null, highest: null, points: [] });
});

test("one sheet has a mean but no spread", () => {
  expect(ownFigures([{ weighted: 10, points: [3, 1] }], 20)).toEqual({
    mean: 50,
    spread: null,
    lowest: 50,
    highest: 50,
    points: [
      { points: 1, times: 1 },
      { points: 3, times: 1 },
    ],
  });
});

test("an evaluator sees mean, spread and counts of their own submitted sheets only, against what is left", () => {
  const call = aCall();
  const [mine, other] = [anEvaluator({ call }), anEvaluator({ call })];
  const applications = [1, 2, 3].map(() => anEligibleApplication({ call }));
  const pairsOf = (evaluator: typeof mine) =>
    applications.map((application) => anAssignment({ call, evaluator, application }).permit);
  const [first, second, third] = pairsOf(mine);
  aSubmittedSheet(first, { points: [2, 4] });
  aSubmittedSheet(second, { points: [4, 4] });
  aDraftSheet(third, { points: [0, 0] });
  for (const permit of pairsOf(other)) aSubmittedSheet(permit, { points: [5, 5] });

  expect(viewOwnFigures(mine.permit)).toEqual({
    submitted: 2,
    left: 1,
    mean: 65,
    spread: expect.closeTo(Math.sqrt(450), 10),
    lowest: 50,
    highest: 80,
    points: [
      { points: 2, times: 1 },
      { points: 4, times: 3 },
    ],
  });
});
