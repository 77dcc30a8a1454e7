import { expect, test } from "vitest";
import { changeSelection } from "#app/domain/calls/change-criteria.ts";
import { selectionInput } from "#app/domain/calls/criterion-input.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { askedOf } from "#app/domain/ranking/listed.ts";
import { prepareRanking, proposedIn } from "#app/domain/reports/ranking/prepare.ts";
import { latestEntryOf, viewRankingPage } from "#app/domain/reports/ranking/read.ts";
import { tryOut } from "#app/domain/reports/ranking/what-if.ts";
import { whatIfAsked } from "#app/domain/reports/ranking/what-if-asked.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aLenientCall } from "#tests/support/given/lenient-call.ts";
import { aScoredCall, scoresOf } from "#tests/support/given/sheets.ts";

const nothing = new URLSearchParams();
const selection = { places: 2, evaluatorsPerApplication: 3, threshold: 60, tieBreaks: ["technology"] };

/** Two places; Vera alone, at place 4 of 4, is about VR, and one finalist must be. */
function aCallWithARule() {
  const call = aCall({ places: 2 });
  const shortlistRules = [{ about: "topic:vr", least: 1 }];
  changeSelection(call.managed, selectionInput.parse({ ...selection, shortlistRules }), beforeDeadline);
  return aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 5]], Gamma: [[4, 4]], Vera: [[4, 3]] },
    { call, answers: { Vera: { topics: ["vr"] } } },
  );
}

test("the ranking says who stands elsewhere than by the score, and by which rule in words", () => {
  const { call, managed } = aCallWithARule();

  const ranking = prepareRanking(call.id);
  const { page, rules } = viewRankingPage(managed, ranking, askedOf(nothing), "en");

  const oneVr = { by: "topic", group: "VR", least: 1, most: null };
  expect(rules).toEqual({ kept: true, moved: 2 });
  expect(page.rows.map(({ company, side, moved }) => [company, side, moved])).toEqual([
    ["Alpha", "within", null],
    ["Beta", "outside", { without: "within", because: [oneVr] }],
    ["Gamma", "outside", null],
    ["Vera", "within", { without: "outside", because: [oneVr] }],
  ]);
});

test("a prepared ranking is that of the record's latest line; autosaves do not make it old", () => {
  const { call, managed, applications } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] });
  const { permit } = anAssignment({ call });
  const { entry } = prepareRanking(call.id);

  expect(latestEntryOf(managed)).toBe(entry);
  saveSheet(permit, { scores: scoresOf([3, 3]) }, inEvaluation);
  expect(latestEntryOf(managed)).toBe(entry);
  const ineligible = { outcome: "ineligible" as const, answers: {}, note: "No." };
  decideEligibility(managed, applications.Beta.id, ineligible, inEvaluation);
  expect(latestEntryOf(managed)).toBeGreaterThan(entry);
});

test("a page of the ranking costs as many statements with twelve applications as with one", async () => {
  const one = aScoredCall({ Alpha: [[5, 5]] });
  const twelve = aLenientCall();
  const cost = (world: { call: { id: string }; managed: typeof one.managed }) => {
    const ranking = prepareRanking(world.call.id);
    return countStatements(() => viewRankingPage(world.managed, ranking, askedOf(nothing), "en"));
  };

  expect([await cost(one), await cost(twelve)]).toEqual([2, 2]);
});

test("one more evaluation is proposed where it settles most, never where one is still on its way", () => {
  const call = aCall({ places: 5, evaluatorsPerApplication: 2 });
  const { applications } = aLenientCall({ call });
  const ranking = prepareRanking(call.id);
  const proposed = ranking.proposed.map(({ company, next }) => [company, next!.gain]);

  const awaited = ranking.rows.map((row) => (row.company === "Two" ? { ...row, sheets: 1 } : row));
  const others = proposedIn(awaited).map(({ company }) => company);

  expect(applications).toHaveLength(12);
  expect(proposed.map(([, gain]) => gain)).toEqual(
    proposed.map(([, gain]) => gain).toSorted((a, b) => Number(b) - Number(a)),
  );
  expect(proposed.map(([company]) => company)).toContain("Two");
  expect(others).not.toContain("Two");
  expect(others).not.toContain("Twelve");
});

test("evaluators' leniency is shown with its interval, the sheets with whose they are", () => {
  const { call, evaluators } = aLenientCall({ overall: "Read." });
  const ranking = prepareRanking(call.id);

  const shown = evaluators.map(({ evaluatorId }) => {
    const { leniency, sheets } = ranking.observed.evaluators.find((one) => one.evaluatorId === evaluatorId)!;
    return [sheets, Math.round(leniency!.leniency) + 0, leniency!.from < leniency!.leniency];
  });

  expect(shown).toEqual([
    [6, 20, true],
    [6, 0, true],
    [6, 0, true],
    [6, -20, true],
  ]);
});

test("what is tried is compared with the record, and writes nothing", async () => {
  const { call, managed } = aCallWithARule();
  const search = new URLSearchParams("weight-technology=1&weight-market=3&rules=none");
  const { instead, wrong } = whatIfAsked(managed, search, "en");

  const before = latestEntryOf(managed);
  const tried = tryOut({ callId: call.id, instead: instead! });

  expect(wrong).toEqual([]);
  expect(tried).toMatchObject({ places: 2, kept: true, enter: 1, leave: 1 });
  expect(tried.changed.map(({ company, side, sideNow }) => [company, sideNow, side])).toEqual([
    ["Beta", "outside", "within"],
    ["Vera", "within", "outside"],
  ]);
  expect(latestEntryOf(managed)).toBe(before);
});

test("with nothing tried the form is the call as it is; what cannot be read is named with all that was typed", () => {
  const { managed } = aCallWithARule();

  const asItIs = whatIfAsked(managed, nothing, "en");
  const odd = whatIfAsked(managed, new URLSearchParams("places=none&weight-market=0&x=1"), "en");

  expect([asItIs.asked, asItIs.hasRules]).toEqual([false, true]);
  expect(asItIs.typed).toEqual({
    ...{ "weight-technology": "3", "weight-market": "1", combination: "mean", ranksBy: "score" },
    ...{ threshold: "60", places: "2", rules: "kept" },
  });
  expect(odd.wrong.toSorted()).toEqual(["places", "weight-market"]);
  expect([odd.typed.places, odd.instead]).toEqual(["none", undefined]);
});
