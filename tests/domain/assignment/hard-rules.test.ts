import { expect, test } from "vitest";
import { match } from "#app/domain/assignment/match.ts";
import { prepareProposal, proposeAssignment } from "#app/domain/assignment/propose.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { conflictsOfCall } from "#db/queries/conflicts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { publishProposed } from "#tests/support/given/scenarios.ts";

/** Numerical Recipes' linear congruential generator: enough to make worlds. */
function chance(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * most);
  };
}

type Evaluator = ReturnType<typeof anEvaluator> & { capacity: number; organisation: string };

/** Some applications and evaluators with capacities, organisations and conflicts by chance; often too few of them. */
function aWorld(seed: number) {
  const upTo = chance(seed);
  const call = aCall({ evaluatorsPerApplication: 1 + upTo(3) });
  const eligible = Array.from({ length: 3 + upTo(4) }, (_, n) =>
    anEligibleApplication({ call, answers: { company: `Company ${n}`, topics: upTo(2) ? ["ai"] : ["vr"] } }),
  );
  aSubmittedApplication({ call, answers: { company: "Undecided" } });
  const evaluators = Array.from({ length: 3 + upTo(4) }, (): Evaluator => {
    const about = { capacity: 1 + upTo(4), organisation: `Institute ${upTo(3)}` };
    const levels = { ai: upTo(4), vr: upTo(4) };
    const topics = Object.fromEntries(Object.entries(levels).filter(([, level]) => level > 0)) as {};
    const evaluator = anEvaluator({ call, topics, ...about });
    const known = eligible.filter(() => upTo(5) === 0);
    const declared = known.map(({ id }) => ({ applicationId: id, reason: "We met" }));
    declareConflicts(evaluator.permit, declared, inEvaluation);
    return { ...evaluator, ...about };
  });
  return { call, eligible, evaluators };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])("what is published keeps every hard rule (world %i)", (seed) => {
  const { call, eligible, evaluators } = aWorld(seed);

  proposeAssignment(call.managed, match(prepareProposal(call.managed, inEvaluation)), inEvaluation);
  publishProposed(call);

  const pairs = assignmentsOfCall(call.id);
  expect(pairs.length).toBeGreaterThan(0);
  expect(pairs.every(({ status }) => status === "assigned")).toBe(true);
  const open = new Set(eligible.map(({ id }) => id));
  expect(pairs.filter(({ applicationId }) => !open.has(applicationId))).toEqual([]);
  const conflicts = new Set(conflictsOfCall(call.id).map((one) => one.applicationId + one.evaluatorId));
  expect(pairs.filter((one) => conflicts.has(one.applicationId + one.evaluatorId))).toEqual([]);
  for (const { evaluatorId, capacity } of evaluators)
    expect(pairs.filter((pair) => pair.evaluatorId === evaluatorId).length).toBeLessThanOrEqual(capacity);
  const home = new Map(evaluators.map((one) => [one.evaluatorId, foldedName(one.organisation)]));
  for (const { id } of eligible) {
    const organisations = pairs
      .filter((pair) => pair.applicationId === id)
      .map((pair) => home.get(pair.evaluatorId));
    expect(new Set(organisations).size).toBe(organisations.length);
  }
});
