import { isRemedyAwaited } from "#app/domain/applications/remedies/open.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { change } from "#app/domain/change.ts";
import { findApplication } from "#db/queries/applications.ts";
import { remediesToAnswer } from "#db/queries/remedies.ts";
import { reminderKeysOf } from "#db/queries/reminders.ts";
import { aboutOf } from "./tell.ts";

type Waiting = ReturnType<typeof remediesToAnswer>[number];

const day = 24 * 60 * 60 * 1000;
const daysBefore = [3, 1];

/** Requests of which a reminder is due at `now`, each with its key. */
export function remediesDue(now: Date) {
  const due = remediesToAnswer(now).flatMap((one) => {
    const key = dueKey(one, now);
    return key ? [{ one, key }] : [];
  });
  const sent = reminderKeysOf(
    due.map(({ one }) => one.remedy.applicationId),
    "remedy-reminder",
  );
  return due.filter(({ key }) => !sent.some((earlier) => earlier.startsWith(`${key} `)));
}

/**
 * Reminds teams that were asked to put something right and have not answered, three days and one day before
 * their date: of reminders that were slept through only the last, none within a day after the letter that names the
 * date, never the same one twice. Returns how many teams are reminded.
 */
export function remindOfRemedies(now: Date, due = remediesDue(now)): number {
  for (const [callId, some] of Map.groupBy(due, ({ one }) => one.call.id)) {
    const details = { count: some.length };
    change({ action: "remedies.reminded", by: null, on: callId, callId, at: now, details }, () => {
      for (const { one, key } of some) remind(one, key, now);
    });
  }
  return due.length;
}

/** Whether a reminder of this instant (UTC) still says what is true at `now`. */
export function isStillToRemedy(applicationId: string, until: Date, now: Date): boolean {
  const remedy = findApplication(applicationId)?.remedy ?? null;
  return isRemedyAwaited(remedy, now) && remedy?.until.getTime() === until.getTime();
}

/** The same reminder has the same key: another date makes it another one. */
function dueKey({ remedy: { id, until }, toldAt }: Waiting, now: Date): string | undefined {
  const planned = daysBefore.map((days) => until.getTime() - days * day);
  const due = planned.findLast((at) => at <= now.getTime() && at - toldAt.getTime() >= day);
  return due === undefined ? undefined : `remedy-reminder ${id} ${due}`;
}

function remind({ remedy, number, company, call }: Waiting, key: string, now: Date) {
  const { applicationId, until } = remedy;
  const about = aboutOf({ application: { id: applicationId, number, company }, call });
  const props = { ...about, until: until.toISOString(), timeZone: call.timeZone };
  tellTeam({ applicationId, callId: call.id }, "everybody", "remedy-reminder", props, now, key);
}
