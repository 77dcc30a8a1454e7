import { expect, test } from "vitest";
import { viewOwnFigures } from "#app/domain/evaluation/read-own.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { readRanking, viewRanking } from "#app/domain/ranking/read.ts";
import { viewPublicFigures } from "#app/domain/reports/public.ts";
import { paceSince, sheetStatesOf, submittedSheetsOf } from "#db/queries/evaluation.ts";
import { unfinishedWork } from "#db/queries/reports.ts";
import { findCall } from "#db/queries/calls.ts";
import { countSamplesLeft } from "#db/queries/samples.ts";
import { visit } from "#tests/support/app.ts";
import { longAgo } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSampleScored, aShownPack } from "#tests/support/given/samples.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

/** A call with one real sheet, and an evaluator who has neither scored the sample nor the own application. */
function aWorld() {
  const call = aCall();
  const [first, second] = [anEvaluator({ call }), anEvaluator({ call })];
  const [done, open] = [first, second].map((evaluator) => anAssignment({ call, evaluator }));
  const [sampleId] = aShownPack(call, [[4, 2]]);
  aSampleScored(first, sampleId, [4, 2]);
  const frozenBefore = findCall(call.id)!.criteriaFrozenAt;
  aSubmittedSheet(done.permit, { points: [5, 3] });
  return { call, second, done, open, sampleId, frozenBefore };
}

const files = ["sheets.csv", "ranking.csv", "applications.csv"];

/** Everything in which sheets are counted, shown or taken along. */
async function everythingThatCounts({ call, second, done, open }: ReturnType<typeof aWorld>) {
  const ranking = readRanking(call.managed);
  const exported = files.map(async (file) =>
    (await visit(`/manage/calls/${call.slug}/exports/${file}`, { as: call.managed.manager })).text(),
  );
  return {
    ranking: viewRanking(ranking, calibrate(calibrationQuestion(ranking))),
    sheets: submittedSheetsOf(call.id),
    missing: unfinishedWork(call.id, 1).sheetsMissing,
    pace: paceSince(call.id, longAgo),
    progress: sheetStatesOf([...new Set([done, open].map(({ application }) => application.id))]),
    own: viewOwnFigures(second.permit),
    inPublic: viewPublicFigures(call.id),
    exported: await Promise.all(exported),
  };
}

test("points for a sample enter no ranking, export, progress, statistics or public figure", async () => {
  const world = aWorld();
  const before = await everythingThatCounts(world);

  aSampleScored(world.second, world.sampleId, [1, 1], { comment: "About a sample", at: inEvaluation });
  const after = await everythingThatCounts(world);

  expect(countSamplesLeft(world.second.evaluatorId)).toBe(0);
  expect(after).toEqual(before);
  expect(after.missing).toBe(1);
});

test("a real sheet enters all of them, so that a sample's would be seen there", async () => {
  const world = aWorld();
  const before = await everythingThatCounts(world);

  aSampleScored(world.second, world.sampleId, [1, 1]);
  aSubmittedSheet(world.open.permit, { points: [1, 1] });
  const after = await everythingThatCounts(world);

  const same = Object.keys(after).filter((key) => {
    const name = key as keyof typeof after;
    return JSON.stringify(after[name]) === JSON.stringify(before[name]);
  });
  expect(same).toEqual(["inPublic"]);
});

test("scoring a sample does not freeze the criteria", () => {
  expect(aWorld().frozenBefore).toBeNull();
});
