import { expect, test } from "vitest";
import { contradictionsIn } from "#app/domain/ranking/contradictions.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { judgements } from "#app/domain/ranking/judging-words.ts";
import { aScoredCall, type TwoPoints } from "#tests/support/given/sheets.ts";

test.each<[string, string[]]>([
  ["An excellent team, and a clear plan.", ["excellent"]],
  ["Отличен екип с ясен план.", ["Отличен"]],
  ["The market analysis is inadequate.", ["inadequate"]],
  ["Пазарът е описан много слабо.", ["много слабо"]],
  ["Good, clear and well argued.", []],
  ["This is not an excellent team.", []],
  ["Екипът не е особено отличен.", []],
  ["Far from excellent.", []],
  ["They do not hide risks. Excellent work on prices.", ["Excellent"]],
  ["An excellently placed office", []],
])("“%s” judges by %j", (comment, expected) => {
  expect(judgements(comment).map(({ word }) => word)).toEqual(expected);
});

function found(points: TwoPoints, toApplicant: string) {
  const { call } = aScoredCall({ Alpha: [points] }, { toApplicant });
  return contradictionsIn(currentRanking(call.id)).map(({ criterionId, points, most, word }) => [
    ...[criterionId, points, most, word],
  ]);
}

test("a comment that praises what got 1 of 5, or blames what got 5, is shown with its word", () => {
  expect(found([1, 5], "An excellent idea.")).toEqual([["technology", 1, 5, "excellent"]]);
  expect(found([5, 1], "Very weak on all counts.")).toEqual([["technology", 5, 5, "Very weak"]]);
});

test("praise and blame in one comment, and points in the middle, are no contradiction", () => {
  expect(found([1, 1], "An excellent idea, but serious weaknesses in the plan.")).toEqual([]);
  expect(found([3, 2], "An excellent idea.")).toEqual([]);
});
