import { expect, test } from "vitest";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { follow } from "#tests/support/given/followers.ts";
import { viewRecord } from "#app/domain/audit/read.ts";
import { viewVersions } from "#app/domain/calls/read-versions.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { changesOfCall, findCall, updateCall } from "#db/queries/calls.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { extensionFor } from "#db/queries/extensions.ts";
import { change } from "#app/domain/change.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { anExtension, twoHoursLater, whyLater } from "#tests/support/given/extensions.ts";

const afterwards = new Date("2020-07-20T10:00:00Z");
const dayLater = new Date("2020-07-21T15:00:00Z");
const extension = { until: twoHoursLater, reason: whyLater };
const tooLate = new Date(twoHoursLater.getTime() + 1);

const countingVersion = (id: string) =>
  findSubmission(findApplication(id)!.application.submissionId!)!.submission;
const mails = (callId: string) =>
  emailsOfCall(callId, 50, 0).filter(({ template }) => template === "deadline-extended");
const addresses = (callId: string) =>
  mails(callId)
    .map(({ address }) => address)
    .toSorted();
const everything = (id: string) => ({
  call: findCall(id),
  changes: changesOfCall(id),
  mails: mails(id),
  record: auditEntriesOfCall(id, Number.MAX_SAFE_INTEGER, 50),
});

test("an extension is one act: the deadline, a public line with the reason, mails, the record", () => {
  const call = aCall();
  const draft = aDraft({ call });
  const submitted = aSubmittedApplication({ call });

  extendCall(call.managed, extension, beforeDeadline);

  expect(findCall(call.id)!.closesAt).toEqual(twoHoursLater);
  expect(changesOfCall(call.id)[0]).toEqual({
    at: beforeDeadline,
    text: {
      en: "The deadline was extended from Friday 17 July 2020, 17:00 (Brussels time) to Friday 17 July 2020, 19:00 (Brussels time). Reason: The portal was down.",
      bg: "Крайният срок е удължен от петък, 17 юли 2020 г., 17:00 ч. (брюкселско време) до петък, 17 юли 2020 г., 19:00 ч. (брюкселско време). Причина: Порталът не работеше.",
    },
  });
  expect(addresses(call.id)).toEqual([draft.owner.email, submitted.owner.email].toSorted());
  expect(viewRecord(call.managed, Number.MAX_SAFE_INTEGER, "bg").entries[0].text).toBe(
    `${call.managed.manager.name} удължи крайния срок за всички до петък, 17 юли 2020 г., 19:00 ч. (брюкселско време). Причина: Порталът не работеше.`,
  );
});

test("followers who confirmed are told, but nobody twice and nobody who has not confirmed", () => {
  const call = aCall();
  const draft = aDraft({ call });
  follow(call.id, { email: "reader@press.example", confirmed: true });
  follow(call.id, { email: "shy@press.example", confirmed: false });
  follow(call.id, { email: draft.owner.email, confirmed: true });

  anExtension(call.managed);

  expect(addresses(call.id)).toEqual([draft.owner.email, "reader@press.example"].toSorted());
});

test("what arrives at the new deadline counts, a millisecond later it does not", () => {
  const call = aCall();
  const [first, second] = [aDraft({ call }), aDraft({ call })];
  anExtension(call.managed);

  submitApplication(first.own, twoHoursLater);
  const late = () => submitApplication(second.own, tooLate);

  expect(late).toThrow("call-closed");
  expect([first, second].map(({ id }) => findApplication(id)!.application.status)).toEqual([
    "submitted",
    "draft",
  ]);
});

test("an application says whether it came before the first deadline, within the extension or in the grace", () => {
  const call = aCall();
  change({ action: "call.changed", by: null, on: call.id, at: beforeDeadline, details: { what: "" } }, () =>
    updateCall(call.id, { graceSeconds: 60 }),
  );
  anExtension(call.managed);
  const instants = [deadline, justAfter, twoHoursLater, tooLate];

  const drafts = instants.map((at) => ({ draft: aDraft({ call }), at }));
  for (const { draft, at } of drafts) submitApplication(draft.own, at);
  const lateBy = drafts.map(({ draft }) => countingVersion(draft.id).lateBy);

  expect(lateBy).toEqual([null, "extension", "extension", "grace"]);
});

test("a call that has closed opens again, and what was submitted can be changed", () => {
  const call = aCall();
  const application = aSubmittedApplication({ call });

  extendCall(call.managed, { ...extension, until: dayLater }, afterwards);
  saveAnswers(application.own, { summary: "We cool whole cities." }, afterwards);
  submitApplication(application.own, afterwards);

  expect(countingVersion(application.id)).toMatchObject({ version: 2, lateBy: "extension" });
});

test("the later dates move as far by the call's clocks when that is asked, as lines of the same version", () => {
  const call = aCall();
  const until = new Date("2020-11-02T16:00:00Z");

  extendCall(call.managed, { ...extension, until, moveLater: true }, beforeDeadline);

  expect(findCall(call.id)).toMatchObject({
    closesAt: until,
    evaluationDueAt: new Date("2020-12-01T16:00:00Z"),
    resultsAt: new Date("2020-12-07T11:00:00Z"),
    answerBy: new Date("2020-12-14T16:00:00Z"),
  });
  expect(
    viewVersions(call.slug, "en")!.versions.map(({ version, changes }) => [version, changes.length]),
  ).toEqual([
    [2, 4],
    [1, 0],
  ]);
});

const blank = { en: "The portal was down.", bg: "  " };

test.each([
  [
    "without a reason in one of the languages",
    { ...extension, reason: blank },
    beforeDeadline,
    "reason-missing",
  ],
  ["to the same deadline", { ...extension, until: deadline }, beforeDeadline, "extension-not-later"],
  ["to an instant that is over", extension, afterwards, "deadline-in-past"],
  [
    "beyond the end of evaluation",
    { ...extension, until: new Date("2020-08-15T15:00:00Z") },
    beforeDeadline,
    "extension-passes-dates",
  ],
])("an extension %s is refused and leaves no trace", (_what, wanted, now, reason) => {
  const call = aCall();
  aDraft({ call });
  const before = everything(call.id);

  const attempt = () => extendCall(call.managed, wanted, now);

  expect(attempt).toThrow(reason);
  expect(everything(call.id)).toEqual(before);
});

test("once the eligibility of an application was decided nobody gets more time", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  decideEligibility(call.managed, id, { outcome: "eligible", answers: {}, note: "" }, afterwards);
  const before = everything(call.id);

  const attempt = () => extendCall(call.managed, { ...extension, until: dayLater }, afterwards);

  expect(attempt).toThrow("eligibility-decided");
  expect(everything(call.id)).toEqual(before);
});

test("once evaluators have applications nobody gets more time", () => {
  const call = aCall();
  anAssignment({ call });

  const attempt = () => extendCall(call.managed, { ...extension, until: dayLater }, afterwards);

  expect(attempt).toThrow("evaluation-started");
});

test("a call that is not public has no deadline to extend", () => {
  const call = aCall({ published: false });

  expect(() => anExtension(call.managed)).toThrow("call-not-published");
  expect(extensionFor(call.id, "none")).toBeUndefined();
});
