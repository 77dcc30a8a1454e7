import { expect, test } from "vitest";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { declareConflicts } from "#app/domain/evaluators/declare-conflicts.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import { addConflict, decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { conflictsOfEvaluator } from "#db/queries/conflicts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator, aProfile } from "#tests/support/given/evaluators.ts";

const standing = (evaluatorId: string) =>
  conflictsOfEvaluator(evaluatorId).map(({ applicationId, source }) => [applicationId, source]);

test("what an evaluator declares takes the place of what they declared before", () => {
  const call = aCall();
  const [one, other] = [aSubmittedApplication({ call }), aSubmittedApplication({ call })];
  const { evaluatorId, permit } = anEvaluator({ call, declared: false });

  declareConflicts(permit, [{ applicationId: one.id, reason: "My brother" }], inEvaluation);
  declareConflicts(permit, [{ applicationId: other.id, reason: "I advised them" }], inEvaluation);

  expect(standing(evaluatorId)).toEqual([[other.id, "declared"]]);
  expect(findEvaluator(call.id, evaluatorId)!.conflictsDeclaredAt).toEqual(inEvaluation);
});

test.each([
  ["while applications may still come", { at: deadline }, "call-still-open"],
  ["without a reason", { reason: " " }, "reason-missing"],
  ["with an application of another call", { elsewhere: true }, "changed-elsewhere"],
])("a declaration %s is refused and leaves nothing", (_when, wrong, refusal) => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call: "elsewhere" in wrong ? aCall() : call });
  const { evaluatorId, permit } = anEvaluator({ call, declared: false });
  const { at = inEvaluation, reason = "My brother" } = wrong as { at?: Date; reason?: string };

  const declare = () => declareConflicts(permit, [{ applicationId: id, reason }], at);

  expect(declare).toThrow(refusal);
  expect(standing(evaluatorId)).toEqual([]);
  expect(findEvaluator(call.id, evaluatorId)!.conflictsDeclaredAt).toBeNull();
});

test("nothing opens for an evaluator before conflicts were declared", () => {
  const call = aCall();
  const evaluator = anEvaluator({ call, declared: false });
  const { id, application } = anAssignment({ call, evaluator });
  const { account, permit } = evaluator;

  expect(assignedEvaluation(account, id)).toBeUndefined();
  declareConflicts(permit, [], inEvaluation);
  expect(assignedEvaluation(account, id)).toMatchObject({ applicationId: application.id });
});

test("a conflict declared after publication closes the application at once", () => {
  const { id, evaluator, application } = anAssignment();
  expect(assignedEvaluation(evaluator.account, id)).toBeDefined();

  const declared = [{ applicationId: application.id, reason: "My brother" }];
  declareConflicts(evaluator.permit, declared, inEvaluation);

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findAssignment(id)).toMatchObject({ status: "recused", recusalReason: "My brother" });
});

test("applications that come after the evaluator are looked at when they are submitted", () => {
  const call = aCall();
  const { evaluatorId } = anEvaluator({ call, organisation: "COOL CITIES" });

  const { id } = aSubmittedApplication({ call, at: beforeDeadline });

  expect(standing(evaluatorId)).toEqual([[id, "organisation"]]);
});

test("a new employer in the profile closes what was assigned", () => {
  const { id, evaluator } = anAssignment();

  changeProfile(evaluator.permit, { ...aProfile, organisation: "Cool Cities" }, inEvaluation);

  expect(findAssignment(id)!.status).toBe("recused");
});

test("a capacity below what was assigned is refused", () => {
  const { call, evaluator } = anAssignment();
  anAssignment({ call, evaluator });

  const reduce = () => changeProfile(evaluator.permit, { ...aProfile, capacity: 1 }, inEvaluation);

  expect(reduce).toThrow("capacity-below-assigned");
  expect(findEvaluator(call.id, evaluator.evaluatorId)!.capacity).toBe(10);
});

test("what a manager dismissed the portal does not find again, but an evaluator may declare it", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const { evaluatorId, permit } = anEvaluator({ call, organisation: "Cool Cities" });
  expect(standing(evaluatorId)).toEqual([[id, "organisation"]]);

  const none = { state: "none" as const, reason: "Only the same name" };
  decideConflicts(call.managed, [{ evaluatorId, applicationId: id }], none, inEvaluation);
  findAllConflicts(call.managed, inEvaluation);
  expect(standing(evaluatorId)).toEqual([]);

  declareConflicts(permit, [{ applicationId: id, reason: "My brother" }], inEvaluation);
  expect(standing(evaluatorId)).toEqual([[id, "declared"]]);
});

test("a manager's conflict closes the pair and is on the record with its names", () => {
  const { id, call, evaluator, application } = anAssignment();

  addConflict(call.managed, evaluator.evaluatorId, application.id, "Was their mentor", inEvaluation);

  expect(findAssignment(id)).toMatchObject({ status: "recused", recusalReason: "Was their mentor" });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 2)).toMatchObject([
    { action: "assignment.closed", actor: null },
    {
      action: "conflict.found",
      actor: call.managed.manager.name,
      details: { evaluator: evaluator.account.name, company: "Cool Cities", source: "manager" },
    },
  ]);
});

test.each([
  ["without a reason", " ", "reason-missing"],
  ["in a call that one does not manage", "Was their mentor", "changed-elsewhere"],
])("a manager's conflict %s is refused", (when, reason, refusal) => {
  const { id, call, evaluator, application } = anAssignment();
  const { managed } = when.startsWith("in") ? aCall() : call;

  const add = () => addConflict(managed, evaluator.evaluatorId, application.id, reason, inEvaluation);

  expect(add).toThrow(refusal);
  expect(standing(evaluator.evaluatorId)).toEqual([]);
  expect(findAssignment(id)!.status).toBe("assigned");
});
