import { expect, test } from "vitest";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewPlaces } from "#app/domain/evaluators/read-places.ts";
import { viewReadiness } from "#app/domain/evaluators/read-readiness.ts";
import { countStatements } from "#tests/support/database.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";

const both = (text: string) => ({ en: text, bg: text });
const routing = (least: number) => ({
  kinds: [{ id: "investor", name: both("Investor"), least }],
  oneOfACountry: false,
  preferences: false,
  crossTopics: 0,
  silenceDays: 7,
});

const short = ({ wanted, offered, withoutThree, people, state }: Need) => [
  ...[wanted, offered, withoutThree, people],
  state,
];
type Need = ReturnType<typeof viewReadiness>["topics"][number];

test("the places offered by those who accepted are held against the evaluations needed", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  anEligibleApplication({ call });
  aSubmittedApplication({ call });
  const { id } = aSubmittedApplication({ call });
  const ineligible = { outcome: "ineligible" as const, answers: {}, note: "Too old" };
  decideEligibility(call.managed, id, ineligible, inEvaluation);
  anEvaluator({ call, capacity: 2 });
  anEvaluator({ call, capacity: 1, declared: false });
  anInvitation({ call });

  expect(viewPlaces(call.managed)).toEqual({
    applications: 2,
    undecided: 1,
    perApplication: 2,
    extra: 0,
    needed: 4,
    capacity: 3,
    missing: 1,
    invited: 1,
    accepted: 2,
    declined: 0,
    withdrawn: 0,
    declared: 1,
  });
  expect(viewReadiness(call.managed, "en", inEvaluation)).toMatchObject({
    wanted: 4,
    offered: 3,
    declared: 2,
  });
});

test("who works in a topic or knows it well can be asked about it, each application once", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  for (const topics of [["ai"], ["ai"], ["vr"]]) anEligibleApplication({ call, answers: { topics } });
  anEvaluator({ call, topics: { ai: 3, vr: 1 }, capacity: 10 });
  anEvaluator({ call, topics: { ai: 2, vr: 2 }, capacity: 1 });

  const [ai, vr] = viewReadiness(call.managed, "en", inEvaluation).topics;

  expect(short(ai)).toEqual([4, 3, 0, 2, "lacking"]);
  expect(short(vr)).toEqual([2, 1, 0, 1, "lacking"]);
});

test("a topic is tight when it is covered only as long as nobody drops out", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEligibleApplication({ call, answers: { topics: ["ai"] } });
  for (let one = 0; one < 3; one++) anEvaluator({ call, topics: { ai: 2 } });
  const stateOfAi = () => viewReadiness(call.managed, "en", inEvaluation).topics[0].state;

  expect(stateOfAi()).toBe("tight");
  anEvaluator({ call, topics: { ai: 2 } });
  expect(stateOfAi()).toBe("covered");
});

test("of a kind that each application needs, its evaluators are held against all applications", () => {
  const call = aCall({ evaluatorsPerApplication: 2, routing: routing(1) });
  for (let one = 0; one < 3; one++) anEligibleApplication({ call });
  anEvaluator({ call, kind: "investor", capacity: 2 });
  anEvaluator({ call, capacity: 9 });

  const { kinds } = viewReadiness(call.managed, "en", inEvaluation);

  expect(kinds.map(short)).toEqual([[3, 2, 0, 1, "lacking"]]);
});

test("it names the three without whom most is lost, and what is left then", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  for (let one = 0; one < 4; one++) anEligibleApplication({ call, answers: { topics: ["vr"] } });
  anEligibleApplication({ call, answers: { topics: ["ai"] } });
  const alone = anEvaluator({ call, topics: { vr: 3 }, capacity: 4 });
  for (let one = 0; one < 4; one++) anEvaluator({ call, topics: { ai: 3 }, capacity: 9 });

  const { together } = viewReadiness(call.managed, "en", inEvaluation);

  expect(together).toMatchObject({ wanted: 5, filled: 5, rest: 1 });
  expect(together!.missed.map(({ id }) => id)).toContain(alone.evaluatorId);
});

test("whom a conflict bars cannot fill the seat", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  const { id: applicationId } = anEligibleApplication({ call });
  anEvaluator({ call, declared: [{ applicationId, reason: "My brother" }] });

  expect(viewReadiness(call.managed, "en", inEvaluation).together).toMatchObject({ wanted: 1, filled: 0 });
});

test("what was asked of those who may still answer is told, not of those who let it expire", () => {
  const call = aCall();
  anInvitation({ call, askedFor: 7, answerBy: inEvaluation });
  anInvitation({ call, askedFor: 5, answerBy: beforeDeadline });

  expect(viewReadiness(call.managed, "en", inEvaluation).asked).toBe(7);
});

test("it asks the database as often for one application as for three", async () => {
  const callWith = (many: number) => {
    const call = aCall();
    for (let one = 0; one < many; one++) {
      anEligibleApplication({ call });
      anEvaluator({ call });
    }
    return call.managed;
  };
  const [small, large] = [callWith(1), callWith(3)];

  const statements = await countStatements(() => viewReadiness(small, "en", inEvaluation));

  expect(await countStatements(() => viewReadiness(large, "en", inEvaluation))).toBe(statements);
  expect(statements).toBeLessThan(8);
});
