import { expect, test } from "vitest";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { viewReadiness } from "#app/domain/evaluators/readiness.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator, anInvitation } from "#tests/support/given/evaluators.ts";

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

  const readiness = viewReadiness(call.managed, "en");

  expect(readiness).toMatchObject({
    applications: 2,
    undecided: 1,
    needed: 4,
    capacity: 3,
    missing: 1,
    invited: 1,
    accepted: 2,
    declared: 1,
  });
});

test("a topic lacks evaluators when too few know it, and may be tight when they have too few places", () => {
  const call = aCall({ evaluatorsPerApplication: 2 });
  for (const topics of [["ai"], ["ai"], ["vr"]]) anEligibleApplication({ call, answers: { topics } });
  anEvaluator({ call, topics: { ai: 3, vr: 1 }, capacity: 2 });
  anEvaluator({ call, topics: { ai: 1 }, capacity: 1 });

  const { topics } = viewReadiness(call.managed, "en");

  expect(topics).toEqual([
    { id: "ai", label: "AI", applications: 2, evaluators: 2, capacity: 3, state: "tight" },
    { id: "vr", label: "VR", applications: 1, evaluators: 1, capacity: 2, state: "lacking" },
  ]);
});

test("a topic that no application names needs nobody", () => {
  const call = aCall();

  expect(viewReadiness(call.managed, "en").topics.map(({ state }) => state)).toEqual(["covered", "covered"]);
});
