import { expect, test } from "vitest";
import { decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { recognise } from "#app/domain/evaluation/recognise.ts";
import { sayTies } from "#app/domain/evaluators/say-ties.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { sqlite } from "#db/client.server.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aDraftSheet, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const lettersTo = (address: string) =>
  sqlite
    .prepare<[string], { template: string }>("select template from emails where address = ?")
    .all(address)
    .map(({ template }) => template);

test("an applicant who is recognised waits closed, and opens as it was when a manager finds no conflict", () => {
  const { call, evaluator, application, id, permit } = anAssignment({ call: aCall() });
  aDraftSheet(permit, { toApplicant: "A good idea." });

  recognise(permit, " I know their prototype. ", inEvaluation);
  const closed = assignedEvaluation(evaluator.account, id);
  const pair = findKnownPair(evaluator.evaluatorId, application.id);
  const chosen = [{ evaluatorId: evaluator.evaluatorId, applicationId: application.id }];
  decideConflicts(call.managed, chosen, { state: "none", reason: "A fair is no tie." }, inEvaluation);

  expect(closed).toBeUndefined();
  expect(pair).toMatchObject({ state: "to-check", source: "recognised", reason: "I know their prototype." });
  expect(lettersTo(call.managed.manager.email)).toContain("conflicts-appeared");
  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();
  expect(findSheet(id)!.scores.technology.toApplicant).toBe("A good idea.");
});

test("nobody recognises an applicant without a reason, or after submitting", () => {
  const { permit, evaluator, application } = anAssignment();

  expect(() => recognise(permit, " ", inEvaluation)).toThrow("reason-missing");
  aSubmittedSheet(permit);
  expect(() => recognise(permit, "I know them.", inEvaluation)).toThrow("sheet-submitted");

  expect(findKnownPair(evaluator.evaluatorId, application.id)).toBeUndefined();
});

test("somebody whom an evaluator names as close to them is looked for in the teams, and a manager decides", () => {
  const call = aCall();
  const owner = anAccount({ name: "Йордан Стоянов" });
  const application = anEligibleApplication({ call, owner });
  const other = anEligibleApplication({ call });
  const evaluator = anEvaluator({ call });

  sayTies(evaluator.permit, [{ kind: "person", name: "Jordan Stoyanov" }], inEvaluation);

  expect(findKnownPair(evaluator.evaluatorId, application.id)).toMatchObject({
    state: "to-check",
    source: "known-person",
  });
  expect(findKnownPair(evaluator.evaluatorId, other.id)).toBeUndefined();
});
