import { expect, test } from "vitest";
import { computations } from "#app/background/computations.ts";
import { askDueRepairs, tendRoutings } from "#app/background/routings.ts";
import { cancelScenario } from "#app/domain/assignment/change-scenario.ts";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { inputOf } from "#app/domain/assignment/scenario-input.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import { inTransaction } from "#db/client.server.ts";
import { pairsOfScenario, repairsOf, scenariosOf } from "#db/queries/scenarios.ts";
import { visit } from "#tests/support/app.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { anAskedScenario } from "#tests/support/given/scenarios.ts";

type Call = ReturnType<typeof aCall>;

const after = (seconds: number) => new Date(inEvaluation.getTime() + seconds * 1000);
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const states = ({ id }: Call) => scenariosOf(id).map(({ state }) => state);

/** Looks after the routings as the scheduler does, until the call's are what is expected. */
async function untilStates(call: Call, expected: string[], from = inEvaluation) {
  for (let tick = 0; states(call).join() !== expected.join() && tick < 400; tick++) {
    tendRoutings(new Date(from.getTime() + tick * 10));
    await wait(10);
  }
  expect(states(call)).toEqual(expected);
}

function aCallToRoute() {
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEligibleApplication({ call });
  anEvaluator({ call });
  return call;
}

test("what was asked for is computed in a thread of its own, while the portal goes on answering", async () => {
  const call = aCallToRoute();
  anAskedScenario(call);
  await visit("/healthz");

  tendRoutings(inEvaluation);
  expect(states(call)).toEqual(["computing"]);
  let answers = 0;
  while (states(call)[0] === "computing") {
    expect((await visit("/healthz")).status).toBe(200);
    answers += 1;
    await wait(1);
  }

  expect(answers).toBeGreaterThan(1);
  expect(scenariosOf(call.id)).toMatchObject([{ state: "done", share: 100, figures: { pairs: 1 } }]);
});

test("it is read and kept where it is computed, as done when it was last heard of", async () => {
  const call = aCallToRoute();
  const id = anAskedScenario(call);
  inTransaction(() => takeScenario(after(3)));

  await computations.scenarioFromRecord({ id }, () => {});

  expect(scenariosOf(call.id)).toMatchObject([
    {
      state: "done",
      share: 100,
      doneAt: after(3),
      figures: { pairs: 1 },
      input: inputOf(routingFacts(call.id)),
    },
  ]);
  expect(pairsOfScenario(id)).toHaveLength(1);
});

test("what was stopped while it was computed is not kept", async () => {
  const call = aCallToRoute();
  const id = anAskedScenario(call);
  inTransaction(() => takeScenario(inEvaluation));
  cancelScenario(call.managed, id, inEvaluation);

  await computations.scenarioFromRecord({ id }, () => {});

  expect(scenariosOf(call.id)).toMatchObject([{ state: "cancelled", figures: null }]);
});

test("several wait for each other, and each gets its turn", async () => {
  const call = aCallToRoute();
  for (const _ of [1, 2, 3]) anAskedScenario(call);

  tendRoutings(inEvaluation);
  expect(states(call)).toEqual(["computing", "waiting", "waiting"]);

  await untilStates(call, ["done", "done", "done"]);
});

test("what is stopped ends at once and stays stopped, and the next one begins", async () => {
  const call = aCallToRoute();
  const [first] = [anAskedScenario(call), anAskedScenario(call)];
  tendRoutings(inEvaluation);

  cancelScenario(call.managed, first, inEvaluation);
  tendRoutings(inEvaluation);

  expect(states(call)).toEqual(["cancelled", "computing"]);
  await untilStates(call, ["cancelled", "done"]);
});

test("open seats are noticed by themselves, once, and both ways are computed", async () => {
  const { call, application, evaluator } = anAssignment();
  anEvaluator({ call, organisation: "Somebody else" });
  addConflict(call.managed, evaluator.evaluatorId, application.id, "A quarrel", inEvaluation);
  const repairs = () => repairsOf(call.id).map(({ state }) => state);

  await askDueRepairs(inEvaluation);
  const ids = repairsOf(call.id).map(({ id }) => id);
  for (let tick = 0; repairs().join() !== "done,done" && tick < 400; tick++) {
    tendRoutings(after(0));
    await wait(10);
  }

  expect(repairs()).toEqual(["done", "done"]);
  await askDueRepairs(inEvaluation);
  expect(repairsOf(call.id).map(({ id }) => id)).toEqual(ids);
});

test("what a server was computing when it was lost is computed again after a minute, not before", async () => {
  const call = aCallToRoute();
  anAskedScenario(call);
  inTransaction(() => takeScenario(inEvaluation));

  tendRoutings(after(59));
  await wait(50);
  expect(states(call)).toEqual(["computing"]);

  await untilStates(call, ["done"], after(61));
});
