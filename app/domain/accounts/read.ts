import type { Account } from "#app/domain/accounts/account.ts";
import { findSessionAccount, sessionsOf } from "#db/queries/accounts.ts";
import { rolesOf } from "#db/queries/permissions.ts";

/** Whose session it is, looked up on each request: who is gone is out at once. */
export function accountOfSession(sessionId: string, now: Date): Account | undefined {
  return findSessionAccount(sessionId, now);
}

/** What the header of every page shows of the person. */
export function viewVisitor(account: Account) {
  return {
    name: account.name,
    email: account.email,
    emailConfirmed: account.emailConfirmed,
    administrator: account.administrator,
    ...rolesOf(account.id),
  };
}

/** The devices on which a person is signed in; `current` marks the asking one. */
export function viewSessions(account: Account, currentId: string | undefined, now: Date) {
  return sessionsOf(account.id, now).map(({ id, createdAt, browser }) => ({
    createdAt,
    browser,
    current: id === currentId,
  }));
}
