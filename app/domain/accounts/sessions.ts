import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { deleteSession, deleteSessionsOf, insertSession } from "#db/queries/accounts.ts";

export const daysOfSession = 30;

/** Signs a person in: `sessionId` is the hash of the browser's token, which the portal never stores. */
export function beginSession(account: Account, sessionId: string, browser: string | null, now: Date) {
  const expiresAt = new Date(now.getTime() + daysOfSession * 24 * 60 * 60 * 1000);
  change({ action: "account.signed-in", by: account, on: account.id, at: now }, () => {
    insertSession({
      id: sessionId,
      accountId: account.id,
      createdAt: now,
      expiresAt,
      browser: browser?.slice(0, 200),
    });
  });
}

/** Ends one session of the person. */
export function endSession(account: Account, sessionId: string, now: Date) {
  change({ action: "account.signed-out", by: account, on: account.id, at: now }, () =>
    deleteSession(sessionId),
  );
}

/** Ends all sessions of the person, on all devices, this one included. */
export function endAllSessions(account: Account, now: Date) {
  change({ action: "account.signed-out-everywhere", by: account, on: account.id, at: now }, () =>
    deleteSessionsOf(account.id),
  );
}
