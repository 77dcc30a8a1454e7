import { expect, test } from "vitest";
import { sha256Of } from "#app/domain/canonical.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { viewSubmitting } from "#app/domain/applications/read-submitted.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { findApplication, findSubmission, submissionsOf } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { answersTo, aCall, aForm, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { emailsAbout, everything, recordOf } from "./the-record.ts";

test("an application submitted at the closing instant is received, on the record and acknowledged", () => {
  const { id, own, owner } = aDraft();

  submitApplication(own, deadline);

  const { application } = findApplication(id)!;
  expect(application).toMatchObject({
    status: "submitted",
    submittedAt: deadline,
    changedSinceSubmission: false,
    company: "Cool Cities",
    country: "BG",
    registrationNumber: "BG123456789",
    topics: ["ai"],
  });
  expect(findSubmission(application.submissionId!)!.submission).toMatchObject({
    version: 1,
    answers: answersTo,
    receivedAt: deadline,
    submittedBy: owner.id,
  });
  expect(recordOf(id).at(-1)).toEqual({
    action: "application.submitted",
    actorId: owner.id,
    at: deadline,
    details: { version: 1, company: "Cool Cities" },
  });
});

test("the receipt goes to the applicant with the number, the instant and the checksum", () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call, at: deadline });

  const letters = emailsAbout(id, deadline);

  const { code, texts, closesAt } = findCall(call.id)!;
  const [{ sha256 }] = submissionsOf(id);
  expect(letters).toMatchObject([{ template: "application-received", address: owner.email }]);
  expect(letters[0].props).toEqual({
    call: texts.title,
    company: "Cool Cities",
    number: `${code}-0001`,
    version: 1,
    receivedAt: deadline.toISOString(),
    closesAt: closesAt.toISOString(),
    timeZone: "Europe/Brussels",
    sha256,
    link: `/applications/${id}/submitted`,
  });
});

test("the checksum can be computed again from what the receipt says", () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call, at: deadline });

  const computed = sha256Of({
    format: "finalist-receipt-1",
    answers: answersTo,
    version: 1,
    number: `${findCall(call.id)!.code}-0001`,
    application: id,
    form: sha256Of(aForm),
    team: [{ name: owner.name, email: owner.email, role: "owner" }],
    receivedAt: "2020-07-17T15:00:00.000Z",
  });

  expect(submissionsOf(id)).toEqual([{ version: 1, receivedAt: deadline, sha256: computed }]);
});

test.each([
  ["one millisecond after the deadline", justAfter, {}, "call-closed"],
  ["without a required answer", beforeDeadline, { company: " " }, "answers-missing"],
  ["with an answer that is not valid", beforeDeadline, { country: "XX" }, "answers-missing"],
  ["without the declaration", beforeDeadline, { honour: false }, "answers-missing"],
])("an application submitted %s is refused and everything stays as it was", (_when, now, answers, reason) => {
  const { own } = aDraft({ answers });
  const before = everything();

  expect(() => submitApplication(own, now)).toThrow(reason);

  expect(everything()).toEqual(before);
});

test("two clicks make one version", () => {
  const { id, own } = aDraft();

  submitApplication(own, beforeDeadline);
  expect(() => submitApplication(own, beforeDeadline)).toThrow("already-submitted");

  expect(submissionsOf(id)).toHaveLength(1);
  expect(emailsAbout(id, deadline)).toHaveLength(1);
});

test("changes make the next version when they are submitted, and the first one stays as it was", () => {
  const { id, own } = aSubmittedApplication();
  const first = findApplication(id)!.application.submissionId!;
  saveAnswers(own, { summary: "We cool towns." }, deadline);
  const countedMeanwhile = findApplication(id)!.application.submissionId;

  submitApplication(own, deadline);

  const second = findApplication(id)!.application.submissionId!;
  expect(countedMeanwhile).toBe(first);
  expect(findSubmission(first)!.submission).toMatchObject({ version: 1, answers: answersTo });
  expect(findSubmission(second)!.submission).toMatchObject({
    version: 2,
    answers: { ...answersTo, summary: "We cool towns." },
  });
});

test("who has not confirmed the address may write but not submit", () => {
  const { own } = aDraft({ owner: anAccount({ confirmed: false }) });
  const before = everything();

  expect(() => submitApplication(own, beforeDeadline)).toThrow("address-unconfirmed");

  expect(everything()).toEqual(before);
});

test("nobody else gets a permit for an application", () => {
  const { id } = aSubmittedApplication();

  expect(ownApplication(anAccount(), id)).toBeUndefined();
});

test("nobody submits what they did not see: a colleague's save in between is refused first", () => {
  const { own } = aDraft();
  const { seen } = viewSubmitting(own, "en");
  saveAnswers(own, { summary: "Written meanwhile." }, beforeDeadline);
  const before = everything();

  expect(() => submitApplication(own, beforeDeadline, seen)).toThrow("changed-elsewhere");

  expect(everything()).toEqual(before);
  submitApplication(own, beforeDeadline, viewSubmitting(own, "en").seen);
});
