import { expect, test } from "vitest";
import { routingFacts } from "#app/domain/assignment/facts.ts";
import { addPair } from "#app/domain/assignment/move.ts";
import { addConflict, decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { changeOrganisations, organisationsAsSeen } from "#app/domain/conflicts/change-organisations.ts";
import { acceptInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { inviteAgain } from "#app/domain/evaluators/invite-again.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findKnownPair } from "#db/queries/conflicts.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { submittedSheetsOf } from "#db/queries/evaluation.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import {
  aProfile,
  anAssignment,
  anEligibleApplication,
  anEvaluator,
  anInvitation,
} from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";

const work = { name: "Ada Byron", email: "ada.byron@uni.example" };

/** Somebody of the academy submitted a sheet and was let go; `again`: and invited again, without an answer. */
function aSheetLeft({ again = false, answers = {} } = {}) {
  const call = aCall({ evaluatorsPerApplication: 2 });
  const evaluator = anEvaluator({ call, account: anAccount(work), organisation: "BAN" });
  const pair = anAssignment({ call, evaluator, application: anEligibleApplication({ call, answers }) });
  aSubmittedSheet(pair.permit);
  withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);
  if (again) {
    const link = { token: "t", tokenHash: `h ${evaluator.evaluatorId}` };
    inviteAgain(call.managed, evaluator.evaluatorId, link, inEvaluation);
  }
  const ids = { evaluatorId: evaluator.evaluatorId, applicationId: pair.application.id };
  return { ...pair, call, evaluator, ids };
}

const lettersIn = (callId: string, template: string) =>
  dueEmails(new Date("2030-01-01"), 1000).filter((one) => one.callId === callId && one.template === template);

test.each([{ again: false }, { again: true }])(
  "a conflict closes what somebody submitted who was let go (invited again: $again); managers hear of it, the evaluator does not",
  (how) => {
    const { id, call, ids } = aSheetLeft(how);
    const written = lettersIn(call.id, "assignment-withdrawn").length;

    addConflict(call.managed, ids.evaluatorId, ids.applicationId, "They are brothers", inEvaluation);

    expect(findAssignment(id)).toMatchObject({ status: "recused", ending: "conflict" });
    expect([routingFacts(call.id).pairs, submittedSheetsOf(call.id)]).toEqual([[], []]);
    expect(lettersIn(call.id, "assignment-withdrawn")).toHaveLength(written);
    const record = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 2).map(({ action }) => action);
    expect(record.toSorted()).toEqual(["assignment.closed", "conflict.found"]);
  },
);

test("what names and addresses tell of somebody who was let go is still found, and closes the pair", () => {
  const { id, call, ids } = aSheetLeft({ answers: { company: "Academy of Sciences" } });
  const groups = [["BAN", "Academy of Sciences"]];
  const seen = organisationsAsSeen([]);

  changeOrganisations(call.managed, { groups, seen }, inEvaluation);

  expect(findKnownPair(ids.evaluatorId, ids.applicationId)).toMatchObject({ source: "organisation" });
  expect(findAssignment(id)!.status).toBe("recused");
});

test("without a conflict the submitted sheet of somebody who was let go counts again", () => {
  const { id, call, ids } = aSheetLeft();
  addConflict(call.managed, ids.evaluatorId, ids.applicationId, "Mixed up", inEvaluation);
  const written = lettersIn(call.id, "assignment-withdrawn").length;

  decideConflicts(call.managed, [ids], { state: "none", reason: "Nothing is known" }, inEvaluation);

  expect(findAssignment(id)).toMatchObject({ status: "assigned", ending: null });
  expect(submittedSheetsOf(call.id)).toHaveLength(1);
  expect(lettersIn(call.id, "assignment-withdrawn")).toHaveLength(written);
});

test("what somebody had only begun who was let go does not come back", () => {
  const { id, call, evaluator, application } = anAssignment();
  addConflict(call.managed, evaluator.evaluatorId, application.id, "Mixed up", inEvaluation);
  withdrawEvaluator(call.managed, evaluator.evaluatorId, "", inEvaluation);
  const pair = { evaluatorId: evaluator.evaluatorId, applicationId: application.id };

  decideConflicts(call.managed, [pair], { state: "none", reason: "Nothing is known" }, inEvaluation);

  expect(findAssignment(id)!.status).toBe("recused");
});

test("nobody gets a second seat beside the sheet that they left: known by the name and the mailbox, or by the account", () => {
  const { call, evaluator, ids } = aSheetLeft();
  const twin = anEvaluator({
    call,
    account: anAccount({ name: "Byron Ada", email: "adabyron@gmail.com" }),
    organisation: "Y",
  });
  const elsewhere = anInvitation({ call, account: anAccount({ name: "A. B." }), at: inEvaluation });
  const profile = { ...aProfile, organisation: "Z" };
  acceptInvitation(evaluator.account, elsewhere.tokenHash, profile, inEvaluation);

  for (const { evaluatorId } of [twin, elsewhere]) {
    const add = () => addPair(call.managed, ids.applicationId, evaluatorId, inEvaluation);
    expect(add).toThrow("same-organisation");
  }
});
