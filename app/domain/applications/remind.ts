import { change } from "#app/domain/change.ts";
import { queueEmails, type Letter } from "#app/domain/notifications/outbox.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { answersOfDrafts, draftsToRemind, reminderKey, submittersOf } from "#db/queries/reminders.ts";
import { deadlineOf } from "#app/domain/calls/deadline.ts";
import { missingIn } from "./missing.ts";
import { applicationNumber } from "./number.ts";

/** What one tick looks for; the next one goes on. */
const most = 2000;

/** Drafts of which a reminder is due at `now`. */
export const draftsDue = (now: Date) => draftsToRemind(now, most);

/**
 * Queues the reminders of drafts that are due at `now`: of several that were slept through only the last, none to
 * whoever began or was told a new deadline after it was due, never the same one twice. Returns how many people are told.
 */
export function remindOfDrafts(now: Date, drafts = draftsDue(now)): number {
  const letters = lettersAbout(drafts);
  if (letters.length === 0) return 0;
  const details = { count: letters.length };
  change({ action: "drafts.reminded", by: null, on: "portal", at: now, details }, () =>
    queueEmails("draft-reminder", letters, now),
  );
  return letters.length;
}

/** Whether a reminder of this deadline (UTC) still says what is true: the application is a draft and has that deadline. */
export function isReminderTrue(applicationId: string, closesAt: Date): boolean {
  const found = findApplication(applicationId);
  if (found?.application.status !== "draft") return false;
  return deadlineOf(found.call, found.application).getTime() === closesAt.getTime();
}

type Draft = ReturnType<typeof draftsToRemind>[number];

function lettersAbout(drafts: Draft[]): Letter<"draft-reminder">[] {
  if (drafts.length === 0) return [];
  const ids = drafts.map(({ id }) => id);
  const answers = Map.groupBy(answersOfDrafts(ids), ({ applicationId }) => applicationId);
  const people = Map.groupBy(submittersOf(ids), ({ applicationId }) => applicationId);
  return drafts.flatMap((draft) => {
    const given = (answers.get(draft.id) ?? []).map(({ questionId, value }) => [questionId, value]);
    const missing = missingIn(findFormVersion(draft.formVersionId)!.definition, Object.fromEntries(given));
    const props = { ...toldOf(draft), missing };
    return (people.get(draft.id) ?? []).map(({ applicationId, ...recipient }) => ({
      recipient,
      props,
      callId: draft.call.id,
      subjectId: applicationId,
      key: reminderKey(applicationId, draft.hours, draft.closesAt, recipient.id),
    }));
  });
}

function toldOf({ id, number, company, hours, closesAt, call }: Draft) {
  return {
    call: call.title.title,
    company,
    number: applicationNumber(call.code, number),
    hours,
    closesAt: closesAt.toISOString(),
    timeZone: call.timeZone,
    link: `/applications/${id}`,
  };
}
