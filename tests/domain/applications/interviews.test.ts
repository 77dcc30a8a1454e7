import { expect, test } from "vitest";
import { isStillTrue } from "#app/background/still-true.ts";
import { cancelInterview } from "#app/domain/applications/interviews/cancel.ts";
import { interviewInput } from "#app/domain/applications/interviews/input.ts";
import { inviteToInterviews, planInterviews } from "#app/domain/applications/interviews/invite.ts";
import { viewInterviews, viewOwnInterview } from "#app/domain/applications/interviews/read.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";
import { emailsAbout } from "#tests/support/given/told.ts";

const numberOf = (id: string) => {
  const { application, call } = findApplication(id)!;
  return applicationNumber(call.code, application.number);
};
const zone = "Europe/Brussels";
const common = { minutes: 20, place: "Sofia, 1 Moskovska", prepare: { en: "Five slides", bg: "Пет слайда" } };
const read = (applications: string, slots = "") =>
  interviewInput(zone).safeParse({ applications, slots, ...common });

function planFor(call: ReturnType<typeof aCall>, applications: string, slots = "", more: object = {}) {
  const { timeZone } = findCall(call.id)!;
  return interviewInput(timeZone).parse({ applications, slots, ...common, ...more }).plan;
}

test("times of their own are kept, all others get the slots in order, on clocks of the call's zone", () => {
  const { data } = read("MM-3\nMM-1, 2026-12-02 09:30\n\nMM-2", "2026-12-01 14:30\n2026-12-01T15:00");

  expect(data!.plan.interviews).toEqual([
    { number: 3, at: new Date("2026-12-01T13:30:00Z") },
    { number: 1, at: new Date("2026-12-02T08:30:00Z") },
    { number: 2, at: new Date("2026-12-01T14:00:00Z") },
  ]);
});

test.each([
  ["no number", "Cool Cities", "", "applications", "interview-line"],
  ["a number twice", "MM-1\nMM-1", "2026-12-01 14:30\n2026-12-01 15:00", "applications", "interview-double"],
  ["no time", "MM-1 noon", "", "applications", "interview-time"],
  ["a time that clocks skip", "MM-1 2026-03-29 02:30", "", "applications", "interview-time"],
  ["too few slots", "MM-1\nMM-2", "2026-12-01 14:30", "slots", "interview-slots"],
  ["a slot without a time", "MM-1", "2026-12-01", "slots", "interview-time"],
])("a plan with %s is told beside its field", (_what, applications, slots, path, problem) => {
  expect(read(applications, slots).error!.issues).toMatchObject([{ path: [path], params: { problem } }]);
});

test("everybody of a team is invited, sees the appointment, and it is on the record", () => {
  const call = aCall();
  const { id, own, owner } = aSubmittedApplication({ call });
  const member = aMember(own, { role: "editor" });
  const plan = planFor(call, numberOf(id), "2020-08-20 14:30");

  expect(inviteToInterviews(call.managed, plan, inEvaluation)).toBe(1);

  const letters = emailsAbout(id, "pitch-invitation");
  expect(letters.map(({ address }) => address).toSorted()).toEqual(
    [owner.email, member.own.applicant.email].toSorted(),
  );
  expect(letters[0].props).toMatchObject({
    changed: false,
    minutes: 20,
    calendar: `/applications/${id}/interview.ics`,
  });
  expect(viewOwnInterview(own, "bg")).toMatchObject({ at: plan.interviews[0].at, prepare: "Пет слайда" });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "interviews.invited", details: { count: 1, list: `${numberOf(id)} 2020-08-20 14:30` } },
  ]);
});

test("only whose time or place changes is told again, and the earlier letter is no longer true", () => {
  const call = aCall();
  const [stays, moves] = [aSubmittedApplication({ call }), aSubmittedApplication({ call })];
  const lines = `${numberOf(stays.id)} 2020-08-20 14:30\n${numberOf(moves.id)}`;
  inviteToInterviews(call.managed, planFor(call, lines, "2020-08-20 15:00"), inEvaluation);
  const [earlier] = emailsAbout(moves.id, "pitch-invitation");
  expect(isStillTrue(earlier, inEvaluation)).toBe(true);
  const again = planFor(call, lines, "2020-08-21 09:00");

  expect(planInterviews(call.managed, again, inEvaluation).map(({ standing }) => standing)).toEqual([
    "same",
    "changed",
  ]);
  expect(inviteToInterviews(call.managed, again, inEvaluation)).toBe(1);

  expect(emailsAbout(stays.id, "pitch-invitation")).toHaveLength(1);
  expect(
    emailsAbout(moves.id, "pitch-invitation").map(({ props }) => (props as { changed: boolean }).changed),
  ).toContain(true);
  expect(viewOwnInterview(moves.own, "en")!.revision).toBe(1);
  expect(isStillTrue(earlier, inEvaluation)).toBe(false);
  expect(() => inviteToInterviews(call.managed, again, inEvaluation)).toThrow("nobody-to-tell");
});

test("drafts, applications of other calls and times that have passed are refused, and nobody is told", () => {
  const call = aCall();
  const [draft, other, own] = [aDraft({ call }), aSubmittedApplication(), aSubmittedApplication({ call })];
  const invite = (id: string, slot: string) => () =>
    inviteToInterviews(
      call.managed,
      planFor(call, `${numberOf(own.id)}\n${numberOf(id)}9`, `${slot}\n${slot}`),
      inEvaluation,
    );

  expect(invite(draft.id, "2020-08-20 14:30")).toThrow("interview-unknown");
  expect(invite(other.id, "2020-08-20 14:30")).toThrow("interview-unknown");
  expect(() =>
    inviteToInterviews(call.managed, planFor(call, numberOf(own.id), "2020-07-20 14:30"), inEvaluation),
  ).toThrow("interview-past");
  expect(() =>
    inviteToInterviews(call.managed, planFor(call, numberOf(draft.id), "2020-08-20 14:30"), inEvaluation),
  ).toThrow("interview-unknown");
  expect([viewInterviews(call.managed, inEvaluation).rows, emailsAbout(own.id, "pitch-invitation")]).toEqual([
    [],
    [],
  ]);
});

test("a cancelled interview is told with its reason, once, and by managers of the call only", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  inviteToInterviews(call.managed, planFor(call, numberOf(id), "2020-08-20 14:30"), inEvaluation);
  const [invitation] = emailsAbout(id, "pitch-invitation");

  expect(() => cancelInterview(aCall().managed, id, "Ill", inEvaluation)).toThrow("changed-elsewhere");
  expect(() => cancelInterview(call.managed, id, " ", inEvaluation)).toThrow("reason-missing");
  cancelInterview(call.managed, id, "The jury is ill.", inEvaluation);

  expect(emailsAbout(id, "pitch-cancelled")).toMatchObject([{ props: { reason: "The jury is ill." } }]);
  expect(viewOwnInterview(own, "en")!.cancelled).toBe(true);
  expect(isStillTrue(invitation, inEvaluation)).toBe(false);
  expect(() => cancelInterview(call.managed, id, "Again", inEvaluation)).toThrow("changed-elsewhere");
});
