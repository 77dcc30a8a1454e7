import { expect, test } from "vitest";
import { isStillTrue } from "#app/background/still-true.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { prolongRemedy } from "#app/domain/eligibility/remedies/prolong.ts";
import { remindOfRemedies } from "#app/domain/eligibility/remedies/remind.ts";
import { withdrawRemedy } from "#app/domain/eligibility/remedies/withdraw.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { aRemedy, remedyUntil } from "#tests/support/given/remedies.ts";
import { emailsAbout } from "#tests/support/given/told.ts";

const day = 24 * 60 * 60 * 1000;
const before = (days: number, until = remedyUntil) => new Date(until.getTime() - days * day);

function asked() {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  aRemedy(call.managed, application.id);
  return { ...application, call };
}

const reminders = ({ id }: { id: string }) => emailsAbout(id, "remedy-reminder");

test("a team that has not answered is reminded three days and one day before its date, once each", () => {
  const waiting = asked();

  remindOfRemedies(new Date(before(3).getTime() - 1));
  expect(reminders(waiting)).toEqual([]);
  remindOfRemedies(before(3));
  remindOfRemedies(before(2));
  expect(reminders(waiting)).toHaveLength(1);
  remindOfRemedies(before(1));
  remindOfRemedies(before(0.5));

  expect(reminders(waiting)).toMatchObject(
    Array(2).fill({ address: waiting.owner.email, props: { until: remedyUntil.toISOString() } }),
  );
  const lines = auditEntriesOfCall(waiting.call.id, Number.MAX_SAFE_INTEGER, 100);
  expect(lines.filter(({ action }) => action === "remedies.reminded")).toMatchObject(
    Array(2).fill({ actor: null, details: { count: 1 } }),
  );
});

test("of reminders that were slept through only the last is sent, and none once the date is over", () => {
  const waiting = asked();

  remindOfRemedies(before(0.5));
  remindOfRemedies(before(0.4));
  remindOfRemedies(new Date(remedyUntil.getTime() + 1));

  expect(reminders(waiting)).toHaveLength(1);
});

test("who has answered, or is asked nothing any more, is not reminded", () => {
  const [answered, withdrawn] = [asked(), asked()];
  saveAnswers(answered.own, { vat: "BG999" }, inEvaluation);
  submitApplication(answered.own, inEvaluation);
  withdrawRemedy(withdrawn.call.managed, withdrawn.id, "Found.", inEvaluation);

  remindOfRemedies(before(1));

  expect([reminders(answered), reminders(withdrawn)]).toEqual([[], []]);
});

test("a saved answer that was not submitted is none", () => {
  const waiting = asked();
  saveAnswers(waiting.own, { vat: "BG999" }, inEvaluation);

  remindOfRemedies(before(1));

  expect(reminders(waiting)).toHaveLength(1);
});

test("a later date has reminders of its own, and letters that name the earlier one are no longer true", () => {
  const waiting = asked();
  const [request] = emailsAbout(waiting.id, "remedy-requested");
  remindOfRemedies(before(1));
  const [reminder] = reminders(waiting);
  expect([isStillTrue(request, before(1)), isStillTrue(reminder, before(1))]).toEqual([true, true]);
  const later = before(-7);

  prolongRemedy(waiting.call.managed, waiting.id, later, before(1));
  remindOfRemedies(before(3, later));

  expect(reminders(waiting)).toHaveLength(2);
  expect([isStillTrue(request, before(1)), isStillTrue(reminder, before(1))]).toEqual([false, false]);
});

test("a letter that waits is not sent once it is answered, taken back, asked anew or over", () => {
  const [answered, withdrawn, missed] = [asked(), asked(), asked()];
  const letterTo = ({ id }: { id: string }) => emailsAbout(id, "remedy-requested")[0];
  expect(isStillTrue(letterTo(missed), remedyUntil)).toBe(true);

  saveAnswers(answered.own, { vat: "BG999" }, inEvaluation);
  submitApplication(answered.own, inEvaluation);
  withdrawRemedy(withdrawn.call.managed, withdrawn.id, "Found.", inEvaluation);
  const [told] = emailsAbout(withdrawn.id, "remedy-withdrawn");
  const toldTrue = isStillTrue(told, inEvaluation);
  aRemedy(withdrawn.call.managed, withdrawn.id, { until: before(-1) });

  const over = new Date(remedyUntil.getTime() + 1);
  expect([
    isStillTrue(letterTo(answered), inEvaluation),
    isStillTrue(letterTo(withdrawn), inEvaluation),
    isStillTrue(letterTo(missed), over),
    [toldTrue, isStillTrue(told, inEvaluation)],
  ]).toEqual([false, false, false, [true, false]]);
});

test("nobody is reminded within a day after the letter that gave more time", () => {
  const waiting = asked();
  remindOfRemedies(before(1));
  const later = before(-1);

  prolongRemedy(waiting.call.managed, waiting.id, later, before(0.5));
  remindOfRemedies(before(0.4));

  expect(reminders(waiting)).toHaveLength(1);
});
