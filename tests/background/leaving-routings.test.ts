import { expect, test } from "vitest";
import { leaveRoutings, tendRoutings } from "#app/background/routings.ts";
import { inTransaction } from "#db/client.server.ts";
import { takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { scenariosOf } from "#db/queries/scenarios.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { anAskedScenario } from "#tests/support/given/scenarios.ts";

// Beside the others, because a portal that has begun to leave does not come back.
test("what is computed when the portal stops waits for whoever starts next, who begins it at once", () => {
  const call = aCall({ evaluatorsPerApplication: 1 });
  anEligibleApplication({ call });
  anEvaluator({ call });
  const [first] = [anAskedScenario(call), anAskedScenario(call)];
  tendRoutings(inEvaluation);

  leaveRoutings();
  tendRoutings(inEvaluation);

  expect(scenariosOf(call.id).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  expect(inTransaction(() => takeScenario(inEvaluation))).toEqual(first);
});
