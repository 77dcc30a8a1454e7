import { expect, test } from "vitest";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { viewFrozenByRule } from "#app/domain/decisions/by-rule/frozen.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewDecisionToChange } from "#app/domain/decisions/read-one.ts";
import { aCall, afterEvaluation, beforeDeadline } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const oneVr = { by: "topic", group: "VR", least: 1, most: null };

/** Two places; Vera alone, at place 4 of 4, is about VR. Frozen. */
function aFrozenCall(...shortlistRules: { about: string; least?: number; most?: number }[]) {
  const call = aCall({ places: 2 });
  const selection = { places: 2, evaluatorsPerApplication: 3, threshold: 60, tieBreaks: ["technology"] };
  changeSelection(call.managed, selectionInput.parse({ ...selection, shortlistRules }), beforeDeadline);
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 5]], Gamma: [[4, 4]], Vera: [[4, 3]] },
    { call, answers: { Vera: { topics: ["vr"] } } },
  );
  freezeShortlist(call.managed, { reserve: 1, reason: "No more" }, afterEvaluation);
  return world;
}

const oneVrAtLeast = { about: "topic:vr", least: 1 };

test("managers see who entered the frozen shortlist by which rule, beside the list without rules", () => {
  const { managed } = aFrozenCall(oneVrAtLeast);

  const { rules, moved, lists, broken, unfilled } = viewFrozenByRule(managed, "en")!;

  expect([rules, broken, unfilled]).toEqual([[oneVr], [], 0]);
  expect(moved.map(({ company, side, without, because }) => [company, without, side, because])).toEqual([
    ["Beta", "within", "outside", [oneVr]],
    ["Vera", "outside", "within", [oneVr]],
  ]);
  expect(lists.map(({ company, side, without }) => [company, side, without])).toEqual([
    ["Alpha", "within", "within"],
    ["Beta", "outside", "within"],
    ["Vera", "within", "outside"],
  ]);
});

test("before a move by hand it is said which rule it would break, and how many of the group there would be", () => {
  const { managed, applications } = aFrozenCall(oneVrAtLeast, { about: "topic:ai", most: 1 });
  const broken = (company: string) => viewDecisionToChange(managed, applications[company].id, "en")!.broken;

  expect(broken("Vera")).toEqual({
    asFinalist: [],
    otherwise: [{ rule: oneVr, group: "VR", count: 0 }],
  });
  expect(broken("Beta")).toEqual({
    asFinalist: [{ rule: { by: "topic", group: "AI", least: null, most: 1 }, group: "AI", count: 2 }],
    otherwise: [],
  });
});

test("a move that breaks a rule is made with its reason only, and the decisions' page names the rule from then on", () => {
  const { managed, applications } = aFrozenCall(oneVrAtLeast);
  const move = (reason: string) =>
    changeDecision(
      managed,
      applications.Vera.id,
      { outcome: "not-selected", hubId: null, reserveRank: null, reason },
      afterEvaluation,
    );

  expect(() => move("")).toThrow("reason-missing");
  expect(viewFrozenByRule(managed, "en")!.broken).toEqual([]);
  move("They were sold to a large company.");
  expect(viewFrozenByRule(managed, "en")!.broken).toEqual([{ rule: oneVr, group: "VR", count: 0 }]);
});

test("a shortlist without rules has nothing to say of them", () => {
  const { managed, applications } = aFrozenCall();

  expect(viewFrozenByRule(managed, "en")).toBeUndefined();
  expect(viewDecisionToChange(managed, applications.Vera.id, "en")!.broken).toEqual({
    asFinalist: [],
    otherwise: [],
  });
});
