import { expect, test } from "vitest";
import { isStillTrue } from "#app/background/still-true.ts";
import { cancelInterview } from "#app/domain/applications/interviews/cancel.ts";
import { inviteToInterviews } from "#app/domain/applications/interviews/invite.ts";
import { remindOfInterviews } from "#app/domain/applications/interviews/remind.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findApplication } from "#db/queries/applications.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";
import { emailsAbout } from "#tests/support/given/told.ts";

/** In Brussels clocks go back in the night before: a day before is 25 hours before. */
const at = new Date("2020-10-25T13:00:00Z");
const dayBefore = new Date("2020-10-24T12:00:00Z");
const hour = 60 * 60 * 1000;
const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);

function invited({ when = at, told = inEvaluation } = {}) {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  const plan = planFor(application.id, when);
  inviteToInterviews(call.managed, plan, told);
  return { ...application, call };
}

function planFor(id: string, when: Date, place = "Sofia") {
  const { number } = findApplication(id)!.application;
  return { interviews: [{ number, at: when }], minutes: 20, place, prepare: { en: "Slides", bg: "" } };
}

const reminders = ({ id }: { id: string }) => emailsAbout(id, "pitch-reminder");

test("everybody of a team is reminded once, a day before on clocks of the call's zone", () => {
  const team = invited();
  const member = aMember(team.own, { role: "editor" });

  remindOfInterviews(later(dayBefore, -1));
  expect(reminders(team)).toEqual([]);
  remindOfInterviews(dayBefore);
  remindOfInterviews(later(dayBefore, hour));

  expect(
    reminders(team)
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual([team.owner.email, member.own.applicant.email].toSorted());
  expect(reminders(team)[0].props).toMatchObject({ at: at.toISOString(), minutes: 20, place: "Sofia" });
  const lines = auditEntriesOfCall(team.call.id, Number.MAX_SAFE_INTEGER, 100);
  expect(lines.filter(({ action }) => action === "interviews.reminded")).toMatchObject([
    { actor: null, details: { count: 1 } },
  ]);
});

test("a reminder that was slept through still comes before the interview, and none after it began", () => {
  const [late, over] = [invited(), invited({ when: later(at, -2 * hour) })];

  remindOfInterviews(later(at, -hour));

  expect([reminders(late).length, reminders(over).length]).toEqual([1, 0]);
});

test("who was invited less than a day before is not reminded of what has just been said", () => {
  const team = invited({ told: later(dayBefore, 1) });

  remindOfInterviews(later(dayBefore, hour));

  expect(reminders(team)).toEqual([]);
});

test("a cancelled interview is not reminded of, and a reminder that waits is no longer true", () => {
  const [before, after] = [invited(), invited()];
  cancelInterview(before.call.managed, before.id, "Ill.", inEvaluation);
  remindOfInterviews(dayBefore);
  const [waiting] = reminders(after);
  expect(isStillTrue(waiting, dayBefore)).toBe(true);

  cancelInterview(after.call.managed, after.id, "Ill.", dayBefore);

  expect(reminders(before)).toEqual([]);
  expect(isStillTrue(waiting, dayBefore)).toBe(false);
});

test("an interview that is moved has a reminder of its own, and the earlier one is not sent any more", () => {
  const team = invited();
  remindOfInterviews(dayBefore);
  const [waiting] = reminders(team);
  const moved = later(at, 48 * hour);

  inviteToInterviews(team.call.managed, planFor(team.id, moved), dayBefore);
  remindOfInterviews(later(moved, -24 * hour));

  expect(isStillTrue(waiting, dayBefore)).toBe(false);
  expect(reminders(team).map(({ props }) => (props as { at: string }).at)).toEqual([
    at.toISOString(),
    moved.toISOString(),
  ]);
});

test("a reminder is no longer true once the interview has begun", () => {
  const team = invited();
  remindOfInterviews(dayBefore);

  expect(isStillTrue(reminders(team)[0], at)).toBe(false);
});
