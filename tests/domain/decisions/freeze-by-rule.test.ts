import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical.ts";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { isStillTrue } from "#app/domain/decisions/snapshot.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { aCall, afterEvaluation, beforeDeadline } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";
import { freezeAsSeen, rulesAsSeen } from "#tests/support/given/shortlists.ts";

const freeze = { reserve: 1, reason: "" };

/** Two places; Vera alone, at place 4 of 4, is about VR. */
function aCallWithRules(...shortlistRules: { about: string; least?: number; most?: number }[]) {
  const call = aCall({ places: 2 });
  const selection = { places: 2, evaluatorsPerApplication: 3, threshold: 60, tieBreaks: ["technology"] };
  changeSelection(call.managed, selectionInput.parse({ ...selection, shortlistRules }), beforeDeadline);
  return aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 5]], Gamma: [[4, 4]], Vera: [[4, 3]] },
    { call, answers: { Vera: { topics: ["vr"] } } },
  );
}

test("the frozen shortlist says who entered or left by which rule, under the hash of it all", () => {
  const { call, managed, applications } = aCallWithRules({ about: "topic:vr", least: 1 });
  const oneVr = { by: "topic", group: "vr", least: 1 };

  freezeShortlist(managed, { ...freeze, reason: "No more" }, afterEvaluation);

  const { rows, sha256 } = latestShortlist(call.id)!;
  expect(rows.map(({ place, byRule }) => [place, byRule])).toEqual([
    [1, { side: "within", without: "within", because: [] }],
    [2, { side: "outside", without: "within", because: [oneVr] }],
    [3, { side: "outside", without: "outside", because: [] }],
    [4, { side: "within", without: "outside", because: [oneVr] }],
  ]);
  expect(sha256).toBe(createHash("sha256").update(canonicalJson(rows)).digest("hex"));
  const outcomes = ["Alpha", "Beta", "Gamma", "Vera"].map(
    (company) => findDecision(applications[company].id)!.outcome,
  );
  expect(outcomes).toEqual(["finalist", "reserve", "not-selected", "finalist"]);
});

test("what the rules change is told before freezing, with the rules in words", () => {
  const { managed } = aCallWithRules({ about: "topic:vr", least: 1 });
  const oneVr = { by: "topic", group: "VR", least: 1, most: null };

  expect(freezeAsSeen(managed, 1).counts).toMatchObject({
    finalist: 2,
    reserve: 1,
  });
  expect(rulesAsSeen(managed)).toMatchObject({
    rules: [oneVr],
    kept: true,
    unfilled: 0,
    moved: [
      { company: "Beta", place: 2, side: "outside", without: "within", because: [oneVr] },
      { company: "Vera", place: 4, side: "within", without: "outside", because: [oneVr] },
    ],
  });
});

test("rules that cannot be kept are named with what would help, and nothing is frozen", () => {
  const { call, managed } = aCallWithRules({ about: "topic:vr", least: 2 });

  expect(rulesAsSeen(managed)).toMatchObject({
    kept: false,
    clashes: [{ rule: { group: "VR", least: 2 }, least: 1, short: [{ group: "VR", candidates: 1 }] }],
    places: null,
  });
  expect(() => freezeShortlist(managed, { ...freeze, reason: "No more" }, afterEvaluation)).toThrow(
    "rules-clash",
  );
  expect(latestShortlist(call.id)).toBeUndefined();
});

test("a shortlist by rule is no longer true when a sheet is reopened", () => {
  const { call, managed, applications } = aCallWithRules({ about: "country", most: 2 });
  freezeShortlist(managed, { ...freeze, reason: "No more" }, afterEvaluation);
  const before = isStillTrue(latestShortlist(call.id)!);

  reopenSheet(managed, applications.Alpha.pairs[0].id, "Again", afterEvaluation);

  expect([before, isStillTrue(latestShortlist(call.id)!)]).toEqual([true, false]);
});

test("a call without rules is frozen as ever, and has nothing to say of them", () => {
  const { call, managed } = aCallWithRules();

  freezeShortlist(managed, { ...freeze, reason: "No more" }, afterEvaluation);

  expect(latestShortlist(call.id)!.rows.map((row) => "byRule" in row)).toEqual([false, false, false, false]);
  expect(rulesAsSeen(managed)).toBeUndefined();
});
