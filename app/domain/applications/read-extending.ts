import { deadlineOf } from "#app/domain/calls/deadline.ts";
import { laterBy } from "#app/domain/calls/later-dates.ts";
import { creditOf } from "#app/domain/calls/read-outages.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findApplicationInCall } from "#db/queries/application-lists.ts";
import { findCall } from "#db/queries/calls.ts";
import { applicantsToTell } from "#db/queries/extensions.ts";
import { confirmedFollowers } from "#db/queries/followers.ts";
import { obstacleToExtending } from "./may-extend.ts";
import { applicationNumber } from "./number.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** What stands before extending a call: the deadline, whom it concerns, later ones to choose from. `forOutages` proposes what the rule for outages gives. */
export function viewExtending({ callId }: ManagedCall, forOutages: boolean, now: Date) {
  const call = findCall(callId)!;
  const credit = forOutages ? creditOf(call, now) : undefined;
  const choices = choicesAfter(call.closesAt, call, now);
  const proposed = credit && { kind: "proposed" as const, at: credit.until };
  return {
    ...standing(call),
    obstacle: obstacleToExtending(call),
    closesAt: call.closesAt,
    told: toldOf(callId),
    choices: proposed ? [proposed, ...choices] : choices,
    reason: credit?.reason,
  };
}

/** The same for one application of the call; undefined for one of another call. */
export function viewExtendingOne({ callId }: ManagedCall, applicationId: string, now: Date) {
  const application = findApplicationInCall(callId, applicationId)?.application;
  if (!application) return;
  const call = findCall(callId)!;
  const closesAt = deadlineOf(call, application);
  const withdrawn = application.status === "withdrawn" ? ("withdrawn" as const) : undefined;
  return {
    ...standing(call),
    number: applicationNumber(call.code, application.number),
    obstacle: obstacleToExtending(call, applicationId) ?? withdrawn,
    closesAt,
    team: applicantsToTell(callId, applicationId).length,
    choices: choicesAfter(closesAt, call, now),
  };
}

function standing({ timeZone, evaluationDueAt }: Call) {
  return { timeZone, evaluationDueAt };
}

/** Later by 2 hours, 24 hours and a week; of a deadline that is over from the next full hour on. */
function choicesAfter(closesAt: Date, { timeZone }: Call, now: Date) {
  const start = closesAt > now ? closesAt : nextHour(now);
  return [
    { kind: "hours" as const, hours: 2, at: laterBy(timeZone, start, { hours: 2 }) },
    { kind: "hours" as const, hours: 24, at: laterBy(timeZone, start, { hours: 24 }) },
    { kind: "week" as const, at: laterBy(timeZone, start, { days: 7 }) },
  ];
}

function nextHour(now: Date): Date {
  const hour = 3_600_000;
  return new Date(Math.floor(now.getTime() / hour + 1) * hour);
}

function toldOf(callId: string) {
  const teams = applicantsToTell(callId);
  const addresses = new Set(teams.map(({ email }) => email));
  const submitted = teams.filter(({ status }) => status === "submitted").length;
  return {
    drafts: teams.length - submitted,
    submitted,
    followers: confirmedFollowers(callId).filter(({ email }) => !addresses.has(email)).length,
  };
}
