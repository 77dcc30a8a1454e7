import { expect, test } from "vitest";
import { assignedEvaluation } from "#app/domain/permissions.ts";
import { removeMember } from "#app/domain/team/change-member.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aMember } from "#tests/support/given/team.ts";

test("an evaluator who joins the team of an application stops evaluating it at once, and that stays so", () => {
  const { id, evaluator, application, permit } = anAssignment();
  expect(permit.applicationId).toBe(application.id);

  aMember(application.own, { account: evaluator.account, at: inEvaluation });

  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
  expect(findConflict(evaluator.evaluatorId, application.id)).toMatchObject({ source: "same-person" });
  removeMember(application.own, evaluator.account.id, inEvaluation);
  expect(assignedEvaluation(evaluator.account, id)).toBeUndefined();
});

test("a member of a team who accepts to evaluate in the call has a conflict with that application alone", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  const { account } = aMember(own);
  const other = aSubmittedApplication({ call });

  const { evaluatorId } = anEvaluator({ call, account });

  expect(findConflict(evaluatorId, id)).toMatchObject({ source: "same-person" });
  expect(findConflict(evaluatorId, other.id)).toBeUndefined();
});
