import { expect, test } from "vitest";
import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { listQueryFrom } from "#app/domain/applications/list-query.ts";
import { viewApplications } from "#app/domain/applications/list.ts";
import { viewForManager } from "#app/domain/applications/read-managed.ts";
import { viewFrame } from "#app/domain/applications/read.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { viewRecordOf } from "#app/domain/audit/read.ts";
import { viewPublishedCall } from "#app/domain/calls/read-public.ts";
import { viewVersions } from "#app/domain/calls/read-versions.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, justAfter } from "#tests/support/given/calls.ts";
import { anExtension, anOwnExtension, twoHoursLater, whyLater } from "#tests/support/given/extensions.ts";

const eligible = { outcome: "eligible", answers: {}, note: "" } as const;
const extension = { until: twoHoursLater, reason: whyLater };

test("more time for one application is more time for nobody else", () => {
  const call = aCall();
  const [given, other] = [aDraft({ call }), aDraft({ call })];

  anOwnExtension(call.managed, given.id);
  submitApplication(given.own, justAfter);
  const late = () => submitApplication(other.own, justAfter);

  expect(late).toThrow("call-closed");
  expect(viewForManager(call.managed, given.id, "en")!.submission).toMatchObject({ lateBy: "own-extension" });
});

test("its team is told, and sees it with the reason; others see only how many there are", () => {
  const call = aCall();
  const [given, other] = [aDraft({ call }), aDraft({ call })];

  anOwnExtension(call.managed, given.id);

  const mails = emailsOfCall(call.id, 9, 0).filter(({ template }) => template === "deadline-extended");
  expect(mails.map(({ address }) => address)).toEqual([given.owner.email]);
  expect(viewFrame(given.own, "en", beforeDeadline).extension).toMatchObject({
    own: true,
    reason: whyLater.en,
  });
  expect(viewFrame(other.own, "en", beforeDeadline).extension).toBeUndefined();
  expect(viewVersions(call.slug, "en")).toMatchObject({ ownExtensions: 1, versions: [{ version: 1 }] });
  expect(JSON.stringify(viewPublishedCall(call.slug, "en", beforeDeadline))).not.toContain(whyLater.en);
});

test("whichever deadline is later holds", () => {
  const call = aCall();
  const { id, own } = aDraft({ call });
  const threeHoursLater = new Date("2020-07-17T18:00:00Z");

  anOwnExtension(call.managed, id);
  anExtension(call.managed, { until: threeHoursLater });

  expect(viewFrame(own, "en", beforeDeadline)).toMatchObject({
    closesAt: threeHoursLater,
    extension: { own: false },
  });
});

test("eligibility of an application is not decided while it may still change", () => {
  const call = aCall();
  const [given, other] = [aSubmittedApplication({ call }), aSubmittedApplication({ call })];
  anOwnExtension(call.managed, given.id);

  decideEligibility(call.managed, other.id, eligible, justAfter);
  const tooEarly = () => decideEligibility(call.managed, given.id, eligible, twoHoursLater);

  expect(tooEarly).toThrow("call-still-open");
});

test("others' decided eligibility does not forbid more time, its own does", () => {
  const call = aCall();
  const [decided, given] = [aSubmittedApplication({ call }), aDraft({ call })];
  decideEligibility(call.managed, decided.id, eligible, justAfter);

  extendApplication(call.managed, given.id, extension, justAfter);
  const attempt = () => extendApplication(call.managed, decided.id, extension, justAfter);

  expect(attempt).toThrow("eligibility-decided");
  expect(viewForManager(call.managed, given.id, "en")!.extendedUntil).toEqual(twoHoursLater);
});

test("a withdrawn application gets no more time", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  withdrawApplication(own, "We merged.", beforeDeadline);

  expect(() => anOwnExtension(call.managed, id)).toThrow("withdrawn");
});

test("managers find what came after the first deadline, and why it counts, in the list and on the record", () => {
  const call = aCall();
  aSubmittedApplication({ call });
  const late = aDraft({ call });
  anExtension(call.managed);
  submitApplication(late.own, twoHoursLater);

  const { rows } = viewApplications(call.managed, listQueryFrom(new URLSearchParams("late=yes")), "en");

  expect(rows).toMatchObject([{ id: late.id, lateBy: "extension" }]);
  expect(viewRecordOf(call.managed, late.id, "en")[0].text).toBe(
    `${late.owner.name} submitted version 1 of Cool Cities. It was submitted after the first deadline, within the extension.`,
  );
});
