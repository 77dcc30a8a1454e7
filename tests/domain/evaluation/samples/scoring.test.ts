import { expect, test } from "vitest";
import { saveCriterion } from "#app/domain/calls/change-criteria.ts";
import { distanceOf } from "#app/domain/evaluation/samples/distance.ts";
import { viewOwnSamples, viewSample } from "#app/domain/evaluation/samples/read.ts";
import { viewEvaluatorsAtSamples } from "#app/domain/evaluation/samples/read-evaluators.ts";
import { viewPack, viewSpreads } from "#app/domain/evaluation/samples/read-managed.ts";
import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { spreadOf } from "#app/domain/evaluation/samples/spread.ts";
import { submitSampleSheet } from "#app/domain/evaluation/samples/submit-sample-sheet.ts";
import { withdrawPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { sampleEvaluation } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSampleSheet } from "#db/queries/samples.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSampleScored, aShownPack } from "#tests/support/given/samples.ts";
import { scoresOf } from "#tests/support/given/sheets.ts";

function aCalibratedCall() {
  const call = aCall();
  const [first, second, third] = ["Ada", "Boris", "Cleo"].map((name) =>
    anEvaluator({ call, account: anAccount({ name }) }),
  );
  const [sample] = aShownPack(call, [[4, 2]]);
  return { call, sample, first, second, third };
}

test("points and comments are kept as typed until all criteria have points; then the sheet is closed for good", () => {
  const { sample, first } = aCalibratedCall();
  const permit = sampleEvaluation(first.account, sample)!;
  const { technology, market } = scoresOf([3, 2], " Why? ");

  saveSampleSheet(permit, { scores: { technology } }, beforeDeadline);
  expect(() => submitSampleSheet(permit, beforeDeadline)).toThrow("points-missing");
  saveSampleSheet(permit, { scores: { market } }, inEvaluation);
  submitSampleSheet(permit, inEvaluation);

  const sheet = findSampleSheet(sample, first.evaluatorId)!;
  expect(sheet).toMatchObject({ status: "submitted", scores: { technology, market }, revision: 2 });
  expect(() => saveSampleSheet(permit, { scores: scoresOf([0, 0]) }, inEvaluation)).toThrow(
    "sheet-submitted",
  );
  expect(() => submitSampleSheet(permit, inEvaluation)).toThrow("sheet-submitted");
  expect(findSampleSheet(sample, first.evaluatorId)).toEqual(sheet);
});

test("nothing is written on samples that were taken back, and nobody opens them", () => {
  const { call, sample, first } = aCalibratedCall();
  const permit = sampleEvaluation(first.account, sample)!;
  withdrawPack(call.managed, inEvaluation);

  expect(() => saveSampleSheet(permit, { scores: scoresOf([1, 1]) }, inEvaluation)).toThrow(
    "changed-elsewhere",
  );
  expect(findSampleSheet(sample, first.evaluatorId)).toBeUndefined();
  expect(sampleEvaluation(first.account, sample)).toBeUndefined();
  expect(viewOwnSamples(first.permit)).toMatchObject({ rows: [], left: 0 });
});

test("whoever submitted sees what the programme would give and how often all gave which points; nobody before", () => {
  const { sample, first, second, third } = aCalibratedCall();
  aSampleScored(first, sample, [5, 2]);
  aSampleScored(second, sample, [3, 2]);
  const seen = ({ account }: typeof first) =>
    viewSample(sampleEvaluation(account, sample)!, "en", inEvaluation).comparison;

  expect(seen(third)).toBeNull();
  expect(seen(first)).toMatchObject([
    {
      id: "technology",
      own: 5,
      anchor: { points: 4, why: "" },
      given: [
        { points: 3, times: 1 },
        { points: 5, times: 1 },
      ],
      count: 2,
      middle: 4,
    },
    { id: "market", own: 2, anchor: { points: 2 }, given: [{ points: 2, times: 2 }], middle: 2 },
  ]);
});

test("points that are no step of the scale any more are not compared with", () => {
  const { call, sample, first, second } = aCalibratedCall();
  aSampleScored(first, sample, [5, 5]);
  const { id, ...market } = findCall(call.id)!.scoring.criteria[1];
  const guidance = { en: "Fewer steps.", bg: "По-малко степени." };
  saveCriterion(call.managed, id, { ...market, guidance, steps: market.steps.slice(0, 4) }, inEvaluation);
  aSampleScored(second, sample, [5, 1]);

  const [, compared] = viewSample(sampleEvaluation(second.account, sample)!, "en", inEvaluation).comparison!;

  expect(compared).toMatchObject({ most: 3, given: [{ points: 1, times: 1 }], count: 1, middle: 1 });
});

test("managers see each evaluator's distance from the programme's points and who has samples left", () => {
  const { call, sample, first, second } = aCalibratedCall();
  aSampleScored(first, sample, [5, 2]);
  aSampleScored(second, sample, [2, 3]);

  const { rows } = viewEvaluatorsAtSamples(call.managed, false, undefined, inEvaluation);
  const waiting = viewEvaluatorsAtSamples(call.managed, true, undefined, inEvaluation);

  expect(rows.map(({ name, done, distance }) => [name, done, distance])).toEqual([
    ["Ada", 1, { mean: 0.5, apart: 0.5, criteria: 2 }],
    ["Boris", 1, { mean: -0.5, apart: 1.5, criteria: 2 }],
    ["Cleo", 0, null],
  ]);
  expect(waiting.rows.map(({ name }) => name)).toEqual(["Cleo"]);
  expect(viewPack(call.managed)).toMatchObject({ evaluators: 3, waiting: 1 });
  expect(viewSpreads(call.managed, "en")[0].criteria[0]).toMatchObject({ count: 2, middle: 3.5, own: null });
});

test("what managers see of samples takes as many statements with three evaluators as with one", async () => {
  const statementsFor = (evaluators: number) => {
    const call = aCall();
    const all = Array.from({ length: evaluators }, () => anEvaluator({ call }));
    const samples = aShownPack(call, [
      [4, 2],
      [1, 1],
    ]);
    for (const evaluator of all) for (const sample of samples) aSampleScored(evaluator, sample);
    return countStatements(() => {
      viewPack(call.managed);
      viewSpreads(call.managed, "en");
      viewEvaluatorsAtSamples(call.managed, false, undefined, inEvaluation);
    });
  };

  expect(await statementsFor(3)).toBe(await statementsFor(1));
});

test("the list of evaluators goes on after the one that it ended with, equal names included", () => {
  const call = aCall();
  for (let at = 0; at < 52; at++)
    anEvaluator({ call, account: anAccount({ name: at < 3 ? "Zora" : `Eva ${at}` }) });
  aShownPack(call);

  const first = viewEvaluatorsAtSamples(call.managed, false, undefined, inEvaluation);
  const second = viewEvaluatorsAtSamples(call.managed, false, first.next, inEvaluation);

  const ids = [...first.rows, ...second.rows].map(({ evaluatorId }) => evaluatorId);
  expect([first.rows.length, second.rows.length, new Set(ids).size, second.next]).toEqual([
    50,
    2,
    52,
    undefined,
  ]);
});

test.each([
  [[], { count: 0, middle: null }],
  [[{ points: 3, times: 1 }], { count: 1, middle: 3 }],
  [
    [
      { points: 4, times: 1 },
      { points: 1, times: 1 },
    ],
    { count: 2, middle: 2.5 },
  ],
  [
    [
      { points: 0, times: 1 },
      { points: 5, times: 3 },
    ],
    { count: 4, middle: 5 },
  ],
])("the middle of %j", (given, expected) => {
  expect(spreadOf(given)).toMatchObject(expected);
});

test("a distance needs points on both sides", () => {
  expect(distanceOf([])).toBeNull();
  expect(distanceOf([{ given: 1, anchor: 3 }])).toEqual({ mean: -2, apart: 2, criteria: 1 });
});
