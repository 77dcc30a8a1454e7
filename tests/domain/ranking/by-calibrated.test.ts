import { expect, test } from "vitest";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { readToFreeze } from "#app/domain/decisions/to-freeze.ts";
import { isStillTrue } from "#app/domain/decisions/snapshot.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { inCountingOrder } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion, questionKey } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { aCall, afterEvaluation, beforeDeadline } from "#tests/support/given/calls.ts";
import { aLenientCall } from "#tests/support/given/lenient-call.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const selection = { places: 10, evaluatorsPerApplication: 2, threshold: 40 };
const freeze = { reserve: 1, reason: "" };

function aCallThatRanksBy(ranksBy: "score" | "calibrated") {
  const call = aCall({ evaluatorsPerApplication: 2 });
  changeSelection(call.managed, selectionInput.parse({ ...selection, ranksBy }), beforeDeadline);
  return call;
}

function knownOf(callId: string) {
  const question = calibrationQuestion(currentRanking(callId));
  return { key: questionKey(question), calibration: calibrate(question) };
}

const placesOf = (rows: { application: { company: string }; place: number; tied: boolean }[]) =>
  Object.fromEntries(rows.map(({ application, place, tied }) => [application.company, [place, tied]]));

test("the score as given ranks, unless the call says that the calibrated one does", () => {
  const { call } = aLenientCall({ call: aCallThatRanksBy("score") });
  const current = currentRanking(call.id);

  const counting = inCountingOrder(current, knownOf(call.id).calibration);

  expect(counting).toBe(current);
  expect(placesOf(counting.ranking)).toMatchObject({ One: [8, true], Six: [8, true], Twelve: [12, false] });
});

test("the calibrated score ranks where the call says so; whoever is below a threshold stays behind all", () => {
  const { call } = aLenientCall({ call: aCallThatRanksBy("calibrated") });

  const counting = inCountingOrder(currentRanking(call.id), knownOf(call.id).calibration);

  expect(placesOf(counting.ranking)).toMatchObject({
    Six: [1, true],
    Ten: [1, true],
    One: [11, false],
    Twelve: [12, false],
  });
});

test("where nothing can be calibrated the score as given ranks, whatever the call says", () => {
  const { call } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] }, { call: aCallThatRanksBy("calibrated") });
  const current = currentRanking(call.id);

  expect(inCountingOrder(current, knownOf(call.id).calibration)).toBe(current);
});

test("the frozen shortlist keeps the calibrated scores that its places go by", () => {
  const { call, managed, applications } = aLenientCall({ call: aCallThatRanksBy("calibrated") });

  freezeShortlist(managed, freeze, afterEvaluation);

  const { rows } = latestShortlist(call.id)!;
  const [one] = applications;
  expect(rows.slice(0, 10).map(({ place, calibrated }) => [place, calibrated])).toEqual(
    Array.from({ length: 10 }, () => [1, 60]),
  );
  expect(rows[10]).toMatchObject({ applicationId: one.id, place: 11, percent: "50.0", calibrated: 40 });
  expect(isStillTrue(latestShortlist(call.id)!)).toBe(true);
  reopenSheet(managed, one.pairs[0].id, "Again", afterEvaluation);
  expect(isStillTrue(latestShortlist(call.id)!)).toBe(false);
});

test("a ranking that was read before something changed is not frozen, and nothing is written", () => {
  const { call, managed, applications } = aLenientCall({ call: aCallThatRanksBy("calibrated") });
  const read = readToFreeze({ callId: call.id, reserve: 1 });
  reopenSheet(managed, applications[3].pairs[0].id, "Again", afterEvaluation);

  const late = { reserve: 1, reason: "No more" };
  expect(() => freezeShortlist(managed, { ...late, read }, afterEvaluation)).toThrow("changed-elsewhere");
  expect(latestShortlist(call.id)).toBeUndefined();
});

test("which score ranks is frozen with the first score sheet", () => {
  const { call, managed } = aLenientCall({ call: aCallThatRanksBy("calibrated") });
  const change = (input: object) =>
    changeSelection(managed, selectionInput.parse({ ...selection, ...input }), afterEvaluation);

  expect(() => change({ ranksBy: "score" })).toThrow("criteria-frozen");
  expect(() => change({ ranksBy: "calibrated", reserve: 7 })).not.toThrow();
  expect(currentRanking(call.id).call).toMatchObject({ reserve: 7, scoring: { ranksBy: "calibrated" } });
});
