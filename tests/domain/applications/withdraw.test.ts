import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { findApplication, submissionsOf } from "#db/queries/applications.ts";
import { countsByStatus } from "#db/queries/counts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { emailsAbout, everything, recordOf } from "./the-record.ts";

const reason = "We joined another programme.";

test("a withdrawn application counts no longer, and its owner is told", () => {
  const { id, own, owner, call } = aSubmittedApplication();

  withdrawApplication(own, ` ${reason} `, deadline);

  expect(findApplication(id)!.application).toMatchObject({
    status: "withdrawn",
    submissionId: null,
    submittedAt: null,
    withdrawnAt: deadline,
    withdrawalReason: reason,
  });
  expect(countsByStatus(call.id)).toEqual({ draft: 0, submitted: 0, withdrawn: 1 });
  expect(recordOf(id).at(-1)).toEqual({
    action: "application.withdrawn",
    actorId: owner.id,
    at: deadline,
    details: { reason },
  });
  const [, letter] = emailsAbout(id, deadline);
  expect(letter).toMatchObject({
    template: "application-withdrawn",
    props: { company: "Cool Cities", reason },
  });
});

test.each([
  ["without a reason", aSubmittedApplication, "  ", deadline, "reason-missing"],
  ["that was never submitted", aDraft, reason, deadline, "not-submitted"],
  ["after the deadline", aSubmittedApplication, reason, justAfter, "call-closed"],
])("withdrawing an application %s is refused and changes nothing", (_how, given, why, now, refusal) => {
  const { own } = given();
  const before = everything();

  expect(() => withdrawApplication(own, why, now)).toThrow(refusal);

  expect(everything()).toEqual(before);
});

test("until the deadline a withdrawal can be undone: the same version counts, with its instant", () => {
  const { id, own } = aSubmittedApplication();
  const before = findApplication(id)!.application;
  withdrawApplication(own, reason, beforeDeadline);

  undoWithdrawal(own, deadline);

  expect(findApplication(id)!.application).toEqual({ ...before, listedAt: deadline });
  expect(submissionsOf(id)).toHaveLength(1);
  expect(emailsAbout(id, deadline).map(({ template }) => template)).toEqual([
    "application-received",
    "application-withdrawn",
    "application-received",
  ]);
});

test("changes that were not submitted survive a withdrawal and its undoing", () => {
  const { id, own } = aSubmittedApplication();
  saveAnswers(own, { summary: "We cool towns." }, beforeDeadline);
  withdrawApplication(own, reason, beforeDeadline);

  undoWithdrawal(own, deadline);
  submitApplication(own, deadline);

  expect(submissionsOf(id).map(({ version }) => version)).toEqual([1, 2]);
});

test.each([
  ["after the deadline", justAfter, true, "call-closed"],
  ["that did not happen", deadline, false, "not-withdrawn"],
])("undoing a withdrawal %s is refused", (_when, now, withdrawn, refusal) => {
  const { own } = aSubmittedApplication();
  if (withdrawn) withdrawApplication(own, reason, beforeDeadline);
  const before = everything();

  expect(() => undoWithdrawal(own, now)).toThrow(refusal);

  expect(everything()).toEqual(before);
});

test("a withdrawn application is not submitted again by mistake", () => {
  const { own } = aSubmittedApplication();
  withdrawApplication(own, reason, beforeDeadline);

  expect(() => submitApplication(own, deadline)).toThrow("withdrawn");
});
