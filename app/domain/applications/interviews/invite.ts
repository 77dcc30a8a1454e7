import { localIn } from "#app/domain/calls/local-time.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  findInterview,
  insertInterview,
  submittedNumbered,
  updateInterview,
} from "#db/queries/interviews.ts";
import { applicationNumber } from "../number.ts";
import { tellTeam } from "../tell-team.ts";
import type { InterviewPlan } from "./input.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Who would be told what by a plan at `now`: `standing` is new, changed, or same, who are not told again. Refuses a number
 * that no submitted application of the call has (`interview-unknown`) and an instant that has passed (`interview-past`).
 */
export function planInterviews({ callId }: ManagedCall, plan: InterviewPlan, now: Date) {
  const { code } = findCall(callId)!;
  const found = submittedNumbered(
    callId,
    plan.interviews.map(({ number }) => number),
  );
  return plan.interviews.map(({ number, at }) => {
    const application = found.find((one) => one.number === number);
    const named = applicationNumber(code, number);
    refuseUnless(application, "interview-unknown", { number: named });
    refuseUnless(at > now, "interview-past", { number: named });
    const { applicationId, company, interview } = application;
    return { applicationId, company, number: named, at, standing: standingOf(interview, { ...plan, at }) };
  });
}

type Planned = ReturnType<typeof planInterviews>[number];
type Interview = ReturnType<typeof submittedNumbered>[number]["interview"];

function standingOf(before: Interview, { at, minutes, place, prepare }: InterviewPlan & { at: Date }) {
  if (!before || before.cancelledAt) return "new" as const;
  const same =
    before.at.getTime() === at.getTime() &&
    before.minutes === minutes &&
    before.place === place &&
    before.prepare.en === prepare.en &&
    before.prepare.bg === prepare.bg;
  return same ? ("same" as const) : ("changed" as const);
}

/**
 * Gives each application its interview and tells the teams for whom something is new; returns how many. Refuses what
 * `planInterviews` refuses, and a plan with nothing new (`nobody-to-tell`).
 */
export function inviteToInterviews(managed: ManagedCall, plan: InterviewPlan, now: Date): number {
  const { callId, manager } = managed;
  const call = findCall(callId)!;
  const told = () => planInterviews(managed, plan, now).filter(({ standing }) => standing !== "same");
  const details = () => ({
    count: told().length,
    list: told()
      .map((one) => lineOf(one, call))
      .join("; "),
  });
  return change({ action: "interviews.invited", by: manager, on: callId, callId, at: now, details }, () => {
    const planned = told();
    refuseUnless(planned.length > 0, "nobody-to-tell");
    for (const one of planned) invite(call, one, plan, manager.id, now);
    return planned.length;
  });
}

function lineOf({ number, at }: Planned, { timeZone }: Call) {
  return `${number} ${localIn(timeZone, at).replace("T", " ")}`;
}

function invite(call: Call, planned: Planned, plan: InterviewPlan, invitedBy: string, now: Date) {
  const { applicationId, company, number, at } = planned;
  const { minutes, place, prepare } = plan;
  keep(call.id, applicationId, { at, minutes, place, prepare, invitedAt: now, invitedBy });
  const props = {
    ...{ call: call.texts.title, company, number, minutes, place },
    at: at.toISOString(),
    timeZone: call.timeZone,
    ...(prepare.en || prepare.bg ? { prepare } : {}),
    changed: planned.standing === "changed",
    link: `/applications/${applicationId}`,
    calendar: `/applications/${applicationId}/interview.ics`,
  };
  tellTeam({ applicationId, callId: call.id }, "everybody", "pitch-invitation", props, now);
}

type Kept = Omit<Parameters<typeof insertInterview>[0], "applicationId" | "callId">;

function keep(callId: string, applicationId: string, kept: Kept) {
  const before = findInterview(applicationId);
  if (!before) return insertInterview({ applicationId, callId, ...kept });
  updateInterview(applicationId, { ...kept, cancelledAt: null, revision: before.revision + 1 });
}
