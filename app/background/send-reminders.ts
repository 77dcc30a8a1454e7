import { remindOfDrafts } from "#app/domain/applications/remind.ts";

/** Queues the reminders that are due at `now`; the outbox sends them. */
export function sendReminders(now: Date) {
  remindOfDrafts(now);
}
