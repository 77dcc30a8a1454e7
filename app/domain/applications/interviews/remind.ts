import { laterBy } from "#app/domain/calls/later-dates.ts";
import { change } from "#app/domain/change.ts";
import { interviewsToCome } from "#db/queries/interviews.ts";
import { reminderKeysOf } from "#db/queries/reminders.ts";
import { applicationNumber } from "../number.ts";
import { tellTeam } from "../tell-team.ts";

type Planned = ReturnType<typeof interviewsToCome>[number];

/** Longer than any day before one, whatever clocks do. */
const soon = 26 * 60 * 60 * 1000;

/** Interviews of which a reminder is due at `now`. */
export function interviewsDue(now: Date) {
  const due = interviewsToCome(now, new Date(now.getTime() + soon)).filter((one) => isDue(one, now));
  const sent = reminderKeysOf(
    due.map(({ interview }) => interview.applicationId),
    "pitch-reminder",
  );
  return due.filter((one) => !sent.some((earlier) => earlier.startsWith(`${keyOf(one)} `)));
}

/**
 * Reminds teams of their interviews a day before, at the same time on clocks of the call's zone: not who was invited, or
 * told of another time or place, since then, and never of the same appointment twice. Returns how many teams are reminded.
 */
export function remindOfInterviews(now: Date, due = interviewsDue(now)): number {
  for (const [callId, some] of Map.groupBy(due, ({ call }) => call.id)) {
    const details = { count: some.length };
    change({ action: "interviews.reminded", by: null, on: callId, callId, at: now, details }, () => {
      for (const one of some) remind(one, now);
    });
  }
  return due.length;
}

function isDue({ interview: { at, invitedAt }, call }: Planned, now: Date): boolean {
  const dayBefore = laterBy(call.timeZone, at, { days: -1 });
  return dayBefore <= now && invitedAt <= dayBefore;
}

/** Whatever changes makes it another appointment. */
function keyOf({ interview: { applicationId, revision } }: Planned): string {
  return `pitch-reminder ${applicationId} ${revision}`;
}

function remind(one: Planned, now: Date) {
  const { interview, number, company, call } = one;
  const { applicationId, at, minutes, place, prepare } = interview;
  const props = {
    ...{ call: call.texts.title, company, number: applicationNumber(call.code, number), minutes, place },
    ...{ at: at.toISOString(), timeZone: call.timeZone },
    ...(prepare.en || prepare.bg ? { prepare } : {}),
    link: `/applications/${applicationId}`,
  };
  tellTeam({ applicationId, callId: call.id }, "everybody", "pitch-reminder", props, now, keyOf(one));
}
