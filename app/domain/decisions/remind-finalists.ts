import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { change } from "#app/domain/change.ts";
import { reminderInstants } from "#app/domain/evaluators/reminder-instants.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { finalistsToAnswer } from "#db/queries/finalists.ts";
import { reminderKeysOf } from "#db/queries/reminders.ts";

type Waiting = ReturnType<typeof finalistsToAnswer>[number];

/** Finalists of whom a reminder is due at `now`, each with its key. */
export function finalistsDue(now: Date) {
  const due = finalistsToAnswer(now).flatMap((one) => {
    const key = dueKey(one, now);
    return key ? [{ one, key }] : [];
  });
  const sent = reminderKeysOf(
    due.map(({ one }) => one.applicationId),
    "finalist-reminder",
  );
  return due.filter(({ key }) => !sent.some((earlier) => earlier.startsWith(`${key} `)));
}

/**
 * Reminds finalists whose letter was sent and who have not answered, five days and one day before their date: of several
 * reminders that were slept through only the last, none within two days after the release, never the same one twice.
 * Returns how many finalists are reminded.
 */
export function remindFinalists(now: Date, due = finalistsDue(now)): number {
  for (const [callId, some] of Map.groupBy(due, ({ one }) => one.call.id)) {
    const details = { count: some.length };
    change({ action: "finalists.reminded", by: null, on: callId, callId, at: now, details }, () => {
      for (const { one, key } of some) remind(one, key, now);
    });
  }
  return due.length;
}

/** Whether it still makes sense to remind: between queueing and sending somebody may have answered. */
export function isStillToAnswer(applicationId: string): boolean {
  const decision = findDecision(applicationId);
  return decision?.outcome === "finalist" && !decision.answer;
}

/** The same reminder has the same key: another date makes it another one. */
function dueKey({ applicationId, releasedAt, answerBy }: Waiting, now: Date): string | undefined {
  const due = reminderInstants({ invitedAt: releasedAt, answerBy }).findLast((at) => at <= now);
  return due && `finalist-reminder ${applicationId} ${due.getTime()}`;
}

function remind({ applicationId, company, number, answerBy, call }: Waiting, key: string, now: Date) {
  const props = {
    call: call.texts.title,
    company,
    number: applicationNumber(call.code, number),
    answerBy: answerBy.toISOString(),
    timeZone: call.timeZone,
    link: `/applications/${applicationId}/decision`,
  };
  tellTeam({ applicationId, callId: call.id }, "submitters", "finalist-reminder", props, now, key);
}
