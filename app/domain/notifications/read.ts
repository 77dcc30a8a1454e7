import type { Administrator } from "#app/domain/permissions.ts";
import { countEmails, latestEmailProblem, sentEmails } from "#db/queries/emails.ts";

/** The state of the outbox: how many wait, were sent, were given up, and the newest problem with one of them. */
export function viewOutbox(_permit: Administrator) {
  const counts = Object.fromEntries(countEmails().map(({ status, count }) => [status, count]));
  const { queued = 0, sent = 0, failed = 0 } = counts;
  const problem = latestEmailProblem();
  return {
    queued,
    sent,
    failed,
    problem: problem && { error: problem.lastError!, attempts: problem.attempts, queuedAt: problem.queuedAt },
  };
}

/** What was sent, newest first, `count` from `offset`; only to addresses that have `part` in them. For the sample installation. */
export function viewSentEmails(count: number, offset: number, part: string) {
  return sentEmails(count, offset, part.trim().toLowerCase()).map(({ id, name, address, sentAt }) => ({
    id,
    name,
    address,
    sentAt: sentAt!,
  }));
}
