import { expect, test } from "vitest";
import { match } from "#app/domain/assignment/match.ts";
import { orderMoreEvaluations, takeBackEvaluation } from "#app/domain/assignment/more-evaluations.ts";
import { removePair } from "#app/domain/assignment/move.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { viewOrder } from "#app/domain/assignment/read-more.ts";
import { viewMove } from "#app/domain/assignment/read-move.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { viewRouting } from "#app/domain/assignment/read-routing.ts";
import { viewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { viewRecord } from "#app/domain/audit/read.ts";
import { progressFacts, viewProgressByApplication } from "#app/domain/evaluation/read-progress.ts";
import { viewPlaces } from "#app/domain/evaluators/read-places.ts";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { currentRanking, missingSheets } from "#app/domain/ranking/current.ts";
import { viewOverview } from "#app/domain/reports/read.ts";
import { pairsOfApplications } from "#db/queries/assignment.ts";
import { updateCall } from "#db/queries/calls.ts";
import { findEligibleApplication } from "#db/queries/routing.ts";
import { inTransaction } from "#db/client.server.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario, publishProposed } from "#tests/support/given/scenarios.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

type Call = ReturnType<typeof aCall>;

const order = (call: Call, ...ids: string[]) => orderMoreEvaluations(call.managed, ids, inEvaluation);
const takeBack = (call: Call, id: string) => takeBackEvaluation(call.managed, id, inEvaluation);
const extraOf = (call: Call, id: string) => findEligibleApplication(call.id, id)!.extra;
const release = (call: Call) => inTransaction(() => updateCall(call.id, { resultsReleasedAt: inEvaluation }));

/** One evaluator each; two eligible applications and three evaluators of different organisations. */
function aCallOfOneEach(people: Parameters<typeof anEvaluator>[0][] = [{}, {}, {}]) {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const [first, second] = ["Alpha", "Beta"].map((company) => ({
    ...anEligibleApplication({ call, answers: { company } }),
    company,
  }));
  const evaluators = people.map((about, n) =>
    anEvaluator({ call, organisation: `Institute ${n}`, ...about }),
  );
  return { call, first, second, evaluators };
}

function route(call: Call, publish = true) {
  proposeAssignment(call.managed, match(prepareProposal(call.managed, inEvaluation)), inEvaluation);
  if (publish) publishProposed(call);
}

const evaluatorsOf = (id: string) => pairsOfApplications([id]).length;

test("the next routing gives an application as many evaluators as were ordered for it", () => {
  const { call, first, second } = aCallOfOneEach();
  order(call, first.id);
  order(call, first.id);

  route(call);

  expect([evaluatorsOf(first.id), evaluatorsOf(second.id)]).toEqual([3, 1]);
});

test("wherever the portal says how many evaluators are wanted, those ordered are among them", () => {
  const { call, first, second, evaluators } = aCallOfOneEach();
  route(call);
  const before = viewRouting(call.managed, inEvaluation);
  expect([before.figures.needed, before.figures.missing, before.short]).toEqual([2, 0, []]);

  order(call, first.id);

  const { figures, short } = viewRouting(call.managed, inEvaluation);
  expect([figures.needed, figures.missing, figures.short]).toEqual([3, 1, 1]);
  expect(short.map(({ id, missing }) => [id, missing])).toEqual([[first.id, 1]]);
  expect(viewPublication(call.managed, inEvaluation).missing).toBe(1);
  expect(
    [first, second].map(({ id }) => viewApplicationRouting(call.managed, id, "en", inEvaluation)!.wanted),
  ).toEqual([2, 1]);
  const [comes] = evaluators.filter((one) =>
    pairsOfApplications([first.id]).every(({ evaluatorId }) => evaluatorId !== one.evaluatorId),
  );
  const move = viewMove(call.managed, first.id, { in: comes.evaluatorId })!;
  expect(move.applications.map(({ has, wanted }) => [has, wanted])).toEqual([[2, 2]]);
  expect([move.before.missing, move.after.missing]).toEqual([1, 0]);
  expect(viewPlaces(call.managed)).toMatchObject({ perApplication: 1, extra: 1, needed: 3 });
  const readiness = viewReadiness(call.managed, "en", inEvaluation);
  expect([readiness.wanted, readiness.together!.wanted]).toEqual([3, 3]);
  expect(readiness.languages.map(({ wanted }) => wanted)).toEqual([3]);
  const uncovered = viewOverview(call.managed, "en", inEvaluation).tasks.find(({ id }) => id === "uncovered");
  expect(uncovered?.count).toBe(1);
});

test("a scenario that was computed before more were ordered says what has changed", () => {
  const { call, first } = aCallOfOneEach();
  const id = aScenario(call);
  expect(viewScenario(call.managed, id, "en")!.changes).toEqual([]);

  order(call, first.id);

  expect(viewScenario(call.managed, id, "en")!.changes).toEqual([{ what: "extra", from: 0, to: 1 }]);
});

test("an evaluation that was ordered is missing from the ranking until its sheet is submitted", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const pair = anAssignment({ call });
  aSubmittedSheet(pair.permit);
  expect(missingSheets(currentRanking(call.id))).toBe(0);

  order(call, pair.application.id);
  expect(missingSheets(currentRanking(call.id))).toBe(1);

  const other = anAssignment({ call, application: pair.application });
  aSubmittedSheet(other.permit);
  expect(missingSheets(currentRanking(call.id))).toBe(0);
});

test("progress waits for an evaluation that was ordered, also while nobody has it", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const pair = anAssignment({ call });
  aSubmittedSheet(pair.permit);
  const waiting = () =>
    viewProgressByApplication(call.managed, 0, progressFacts({ callId: call.id, since: 0 }).waiting).rows.map(
      ({ expected, submitted }) => [submitted, expected],
    );
  expect(waiting()).toEqual([]);

  order(call, pair.application.id);

  expect(waiting()).toEqual([[1, 2]]);
});

test("ordering and taking back stand on the record, with who did it", () => {
  const { call, first, second } = aCallOfOneEach();
  order(call, first.id, second.id);
  takeBack(call, second.id);

  expect([extraOf(call, first.id), extraOf(call, second.id)]).toEqual([1, 0]);
  const { name } = call.managed.manager;
  const { entries } = viewRecord(call.managed, Infinity, "en");
  expect(entries.slice(0, 4).map(({ text }) => text)).toEqual([
    `${name} took back an additional evaluation for ${second.company}: 1 altogether.`,
    `${name} ordered one more evaluation for ${second.company}: 2 altogether.`,
    `${name} ordered one more evaluation for ${first.company}: 2 altogether.`,
    `${name} ordered one more evaluation for each of 2 applications.`,
  ]);
});

test("what is ordered is refused for all when it is refused for one", () => {
  const { call, first } = aCallOfOneEach();
  const elsewhere = anEligibleApplication();

  expect(() => order(call, first.id, elsewhere.id)).toThrow("changed-elsewhere");
  expect(() => order(call)).toThrow("changed-elsewhere");

  expect(extraOf(call, first.id)).toBe(0);
});

test("nobody gets more than twenty evaluators", () => {
  const call = aCall({ evaluatorsPerApplication: 19 });
  const { id } = anEligibleApplication({ call });
  order(call, id);

  expect(() => order(call, id)).toThrow("too-many-evaluations");

  expect(extraOf(call, id)).toBe(1);
});

test("nothing is ordered or taken back once the results are out", () => {
  const { call, first } = aCallOfOneEach();
  order(call, first.id);
  release(call);

  expect(() => order(call, first.id)).toThrow("already-released");
  expect(() => takeBack(call, first.id)).toThrow("already-released");

  expect(extraOf(call, first.id)).toBe(1);
});

test("what was ordered can be taken back, but no more than that", () => {
  const { call, first } = aCallOfOneEach();
  order(call, first.id);

  takeBack(call, first.id);

  expect(() => takeBack(call, first.id)).toThrow("changed-elsewhere");
  expect(extraOf(call, first.id)).toBe(0);
});

test("who was only proposed leaves the proposal, the least suited of them", () => {
  const { call, first } = aCallOfOneEach([{ topics: { ai: 3 } }, { topics: { ai: 1 } }]);
  order(call, first.id);
  route(call, false);
  const best = pairsOfApplications([first.id]).toSorted((a, b) => b.suitability - a.suitability)[0];

  takeBack(call, first.id);

  expect(pairsOfApplications([first.id]).map(({ id }) => id)).toEqual([best.id]);
});

test("an evaluation that an evaluator already has is not taken back under their hands", () => {
  const { call, first } = aCallOfOneEach();
  order(call, first.id);
  route(call);

  expect(() => takeBack(call, first.id)).toThrow("evaluation-given");
  expect([extraOf(call, first.id), evaluatorsOf(first.id)]).toEqual([1, 2]);

  removePair(call.managed, pairsOfApplications([first.id])[0].id, inEvaluation);
  takeBack(call, first.id);
  expect([extraOf(call, first.id), evaluatorsOf(first.id)]).toEqual([0, 1]);
});

test("before ordering the portal says how much room there is, and who could not be found for what", () => {
  const { call, first, second, evaluators } = aCallOfOneEach([{ capacity: 2 }, { capacity: 1 }]);
  for (const application of [first, second]) anAssignment({ call, application, evaluator: evaluators[0] });

  const one = viewOrder({ callId: call.id, ids: [first.id] });
  const both = viewOrder({ callId: call.id, ids: [first.id, second.id] });

  expect([one.free, one.published, one.rows.map(({ hindrance }) => hindrance)]).toEqual([
    1,
    true,
    [undefined],
  ]);
  const hindered = both.rows.filter(({ hindrance }) => hindrance);
  expect(hindered.map(({ hindrance }) => hindrance)).toEqual(["capacity"]);
});

test("who is full with other applications is no help for the chosen one", () => {
  const { call, first, second, evaluators } = aCallOfOneEach([{ capacity: 1 }, { capacity: 1 }]);
  anAssignment({ call, application: first, evaluator: evaluators[0] });
  anAssignment({ call, application: second, evaluator: evaluators[1] });

  const { rows } = viewOrder({ callId: call.id, ids: [first.id] });

  expect(rows.map(({ hindrance }) => hindrance)).toEqual(["capacity"]);
});

test("before anything is published there is only the room of all to be told", () => {
  const { call, first } = aCallOfOneEach([{ capacity: 1 }, { capacity: 1 }]);

  const { published, free, rows } = viewOrder({ callId: call.id, ids: [first.id] });

  expect([published, free, rows.map(({ hindrance }) => hindrance)]).toEqual([false, 0, [undefined]]);
});
