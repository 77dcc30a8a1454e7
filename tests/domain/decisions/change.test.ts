import { expect, test } from "vitest";
import { changeDecision, type DecisionInput } from "#app/domain/decisions/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewDecisions } from "#app/domain/decisions/read.ts";
import { viewDecisionToChange } from "#app/domain/decisions/read-one.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

/**
 * Two places; Alpha and Beta are finalists, Gamma and Delta the reserve, Echo is not selected, Weak is below the
 * threshold.
 */
function aFrozenCall() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[5, 4]], Gamma: [[4, 4]], Delta: [[4, 3]], Echo: [[3, 4]], Weak: [[1, 1]] },
    { call: aCall({ places: 2 }) },
  );
  freezeShortlist(world.managed, { reserve: 2, reason: "" }, afterEvaluation);
  const [hub] = hubsOf(world.managed.programmeId);
  const decide = (company: string, input: Partial<DecisionInput>) =>
    changeDecision(
      world.managed,
      world.applications[company].id,
      { outcome: "finalist", hubId: null, reserveRank: null, reason: "", ...input },
      afterEvaluation,
    );
  const decision = (company: string) => findDecision(world.applications[company].id)!;
  const outcomes = () =>
    Object.keys(world.applications).map((company) => {
      const { outcome, reserveRank } = decision(company);
      return `${company} ${outcome}${reserveRank ? ` ${reserveRank}` : ""}`;
    });
  return { ...world, hub, decide, decision, outcomes };
}

const asFrozen = [
  "Alpha finalist",
  "Beta finalist",
  "Gamma reserve 1",
  "Delta reserve 2",
  "Echo not-selected",
  "Weak below-threshold",
];

test("a manager departs from the proposal with a reason, which is kept and on the record", () => {
  const { call, hub, decide, decision, outcomes } = aFrozenCall();

  decide("Gamma", { outcome: "finalist", hubId: hub.id, reason: " The jury met the team. " });

  expect(decision("Gamma")).toMatchObject({
    outcome: "finalist",
    hubId: hub.id,
    reason: "The jury met the team.",
  });
  expect(outcomes()[3]).toBe("Delta reserve 1");
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    {
      action: "decision.changed",
      details: { company: "Gamma", outcome: "finalist", reason: "The jury met the team." },
    },
  ]);
});

test("back to the proposal needs no reason and takes the old one away", () => {
  const { decide, decision, outcomes } = aFrozenCall();
  decide("Echo", { outcome: "reserve", reserveRank: 1, reason: "A wild card" });

  decide("Echo", { outcome: "not-selected" });

  expect(outcomes()).toEqual(asFrozen);
  expect(decision("Echo").reason).toBe("");
});

test("saved once more as it is, a rank given by hand keeps its reason, and needs one", () => {
  const { decide, decision } = aFrozenCall();
  decide("Delta", { outcome: "reserve", reserveRank: 1, reason: "Met the team" });

  decide("Delta", { outcome: "reserve", reserveRank: 1, reason: "Met the team twice" });

  expect(decision("Delta")).toMatchObject({ reserveRank: 1, reason: "Met the team twice" });
  expect(() => decide("Delta", { outcome: "reserve", reserveRank: 1 })).toThrow("reason-missing");
});

test("what a colleague changed since the page was read is not changed back unseen", () => {
  const { managed, applications, decide, outcomes } = aFrozenCall();
  const { seen } = viewDecisionToChange(managed, applications.Beta.id, "en")!;
  decide("Beta", { outcome: "not-selected", reason: "Withdrew its team" });

  expect(() => decide("Beta", { outcome: "finalist", reason: "", seen })).toThrow("changed-elsewhere");
  expect(outcomes()[1]).toBe("Beta not-selected");
  const again = viewDecisionToChange(managed, applications.Beta.id, "en")!;
  decide("Beta", { outcome: "finalist", hubId: hubsOf(managed.programmeId)[0].id, seen: again.seen });
  expect(outcomes()[1]).toBe("Beta finalist");
});

test("the others in the reserve make room and close up", () => {
  const { decide, outcomes } = aFrozenCall();

  decide("Echo", { outcome: "reserve", reserveRank: 1, reason: "Stronger than its score" });
  decide("Beta", { outcome: "reserve", reason: "Asked to wait" });

  expect(outcomes()).toEqual([
    "Alpha finalist",
    "Beta reserve 4",
    "Gamma reserve 2",
    "Delta reserve 3",
    "Echo reserve 1",
    "Weak below-threshold",
  ]);
});

const refused: [string, string, string, Partial<DecisionInput>][] = [
  ["another outcome without a reason", "reason-missing", "Gamma", { outcome: "finalist", reason: " " }],
  ["another rank without a reason", "reason-missing", "Delta", { outcome: "reserve", reserveRank: 1 }],
  ["another hub without a reason", "reason-missing", "Alpha", { outcome: "finalist", hubId: null }],
  [
    "a hub of another programme",
    "changed-elsewhere",
    "Alpha",
    { outcome: "finalist", hubId: "elsewhere", reason: "Why not" },
  ],
  [
    "an application below a threshold as finalist",
    "cannot-be-chosen",
    "Weak",
    { outcome: "finalist", reason: "Charming" },
  ],
];

test.each(refused)("%s is refused", (_what, reason, company, input) => {
  const { decide, decision, outcomes } = aFrozenCall();
  const before = decision(company);

  expect(() => decide(company, input)).toThrow(reason);
  expect(decision(company)).toEqual(before);
  expect(outcomes()).toEqual(asFrozen);
});

test("no decision changes after the release, and none of another manager's call", () => {
  const { managed, applications, decide, outcomes } = aFrozenCall();
  const stranger = aCall().managed;
  const input: DecisionInput = { outcome: "reserve", hubId: null, reserveRank: null, reason: "Mine" };

  expect(() => changeDecision(stranger, applications.Alpha.id, input, afterEvaluation)).toThrow(
    "changed-elsewhere",
  );
  releaseDecisions(managed, 6, afterEvaluation);
  expect(() => decide("Alpha", { outcome: "reserve", reason: "Second thoughts" })).toThrow(
    "already-released",
  );
  expect(outcomes()).toEqual(asFrozen);
});

test("freezing again drops what was changed by hand", () => {
  const { managed, decide, outcomes } = aFrozenCall();
  decide("Gamma", { outcome: "finalist", reason: "The jury met the team." });

  expect(viewDecisions(managed, "finalist", 0, "en")!.departures).toBe(1);
  freezeShortlist(managed, { reserve: 2, reason: "" }, new Date(afterEvaluation.getTime() + 1000));
  expect(outcomes()).toEqual(asFrozen);
});

test("the page of one decision shows the proposal, the hubs with their room, and nothing of other calls", () => {
  const { managed, applications, hub } = aFrozenCall();

  expect(viewDecisionToChange(managed, applications.Beta.id, "en")).toMatchObject({
    company: "Beta",
    outcome: "finalist",
    proposal: { outcome: "finalist", hubId: hub.id },
    hubs: [{ name: "Sofia", capacity: 5, taken: 1, preferred: false }],
    reserve: 2,
  });
  expect(viewDecisionToChange(managed, applications.Weak.id, "en")!.choices).toEqual([]);
  expect(viewDecisionToChange(aCall().managed, applications.Beta.id, "en")).toBeUndefined();
});
