import { expect, test } from "vitest";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { viewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { findCall } from "#db/queries/calls.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario } from "#tests/support/given/scenarios.ts";

const investor = { id: "investor", name: { en: "Investor", bg: "Инвеститор" }, least: 1 };
const routing = {
  kinds: [investor],
  oneOfACountry: false,
  preferences: false,
  crossTopics: 0,
  silenceDays: 7,
};

/** Nobody is an investor, of whom each application must get one. */
function aCallWithoutInvestors() {
  const call = aCall({ evaluatorsPerApplication: 1, routing });
  const applications = ["Acme", "Beta"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const [one] = ["One", "Other"].map((organisation) => anEvaluator({ call, organisation }));
  return { call, applications, one };
}

const rulesOf = ({ id }: { id: string }) => findCall(id)!.routing;

test("a scenario without the required kinds waives them, and the next one with them asks for them again", () => {
  const { call } = aCallWithoutInvestors();
  const [without, withThem] = [false, true].map((kinds) => aScenario(call, inEvaluation, { kinds }));

  chooseScenario(call.managed, without, inEvaluation);
  expect(rulesOf(call)).toEqual({ ...routing, kindsWaived: true });
  expect(viewScenario(call.managed, withThem, "en")!.adopted.kinds).toBe(true);

  chooseScenario(call.managed, withThem, inEvaluation);
  expect(rulesOf(call)).toEqual({ ...routing, kindsWaived: false });
  expect(viewScenario(call.managed, without, "en")!.adopted.kinds).toBe(false);
});

test("where the required kinds are waived, a move by hand need not keep them", () => {
  const { call, applications, one } = aCallWithoutInvestors();
  const add = () => addPair(call.managed, applications[0].id, one.evaluatorId, inEvaluation);

  expect(add).toThrow("kind-missing");
  const nobodys = aScenario(call, inEvaluation, { kinds: true });
  chooseScenario(call.managed, nobodys, inEvaluation);
  expect(add).toThrow("kind-missing");
  const waived = aCallWithoutInvestors();
  chooseScenario(waived.call.managed, aScenario(waived.call, inEvaluation, { kinds: false }), inEvaluation);

  expect(rulesOf(waived.call).kindsWaived).toBe(true);
  expect(() =>
    addPair(
      waived.call.managed,
      waived.applications[0].id,
      anEvaluator({ call: waived.call, organisation: "Third" }).evaluatorId,
      inEvaluation,
    ),
  ).not.toThrow();
});
