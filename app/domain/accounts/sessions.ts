import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import {
  deleteOtherSessionsOf,
  deleteSessionOf,
  deleteSessionsOf,
  findSession,
  insertSession,
  updateSession,
  type WayIn,
} from "#db/queries/sessions.ts";
import { hasConfirmedSecondFactor } from "#db/queries/ways-in.ts";
import { greetBrowser } from "./known-browsers.ts";

export type { WayIn } from "#db/queries/sessions.ts";

/** How well a person is known on a browser. */
export type Session = {
  id: string;
  signedInBy: WayIn | null;
  /** When they last proved, by any of their ways, who they are. */
  provedAt: Date | null;
  /** When they did so by a second factor or a passkey. */
  secondFactorAt: Date | null;
  seenAt: Date | null;
};

export const daysOfSession = 30;
const minutesForSecondFactor = 10;
const minutesFresh = 15;

/** Ways that show more than one thing: what one has, and what one knows or is. */
const strong: WayIn[] = ["passkey", "code", "recovery-code"];

type Coming = {
  by?: WayIn;
  /** The hash of what the browser keeps beyond sessions. */
  browserId?: string;
  /** The session of somebody who came halfway: it ends. */
  instead?: string;
};

/**
 * Signs a person in: `sessionId` is the hash of the browser's token, which the portal never stores. Who has a second factor
 * and came by one factor has ten minutes to give it, and until then the session opens nothing.
 */
export function beginSession(
  account: Account,
  sessionId: string,
  browser: string | null,
  now: Date,
  { by, browserId, instead }: Coming = {},
): { awaitsSecondFactor: boolean } {
  const isStrong = by !== undefined && strong.includes(by);
  const awaitsSecondFactor = !isStrong && hasConfirmedSecondFactor(account.id);
  const minutes = awaitsSecondFactor ? minutesForSecondFactor : daysOfSession * 24 * 60;
  const action = awaitsSecondFactor ? "account.second-factor-asked" : "account.signed-in";
  change({ action, by: account, on: account.id, at: now }, () => {
    insertSession({
      id: sessionId,
      accountId: account.id,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
      browser: browser?.slice(0, 200),
      signedInBy: by,
      provedAt: now,
      secondFactorAt: isStrong ? now : null,
      awaitsSecondFactor,
    });
    if (instead) deleteSessionOf(account.id, instead);
    if (browserId && !awaitsSecondFactor) greetBrowser(account, { browserId, browser }, now);
  });
  return { awaitsSecondFactor };
}

/** The session that a browser shows and whose it is: asked for on each request, so who is gone is out at once. */
export function sessionNow(sessionId: string, now: Date): { account: Account; session: Session } | undefined {
  return findSession(sessionId, now);
}

/** The same for somebody who has yet to give the second factor. */
export function sessionHalfway(sessionId: string, now: Date) {
  return findSession(sessionId, now, true);
}

/** Whether somebody proved within the last quarter of an hour who they are. */
export function isFresh({ provedAt }: Session, now: Date): boolean {
  return isRecent(provedAt, now);
}

/** Whether a proof still counts. */
export function isRecent(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() < minutesFresh * 60_000;
}

/** Somebody proved anew who they are: the session is known by another token from now on, `newId`. */
export function renewSession(account: Account, session: Session, newId: string, by: WayIn, now: Date) {
  const secondFactorAt = strong.includes(by) ? now : session.secondFactorAt;
  change({ action: "account.proved", by: account, on: account.id, at: now, details: { way: by } }, () =>
    updateSession(session.id, { id: newId, provedAt: now, secondFactorAt }),
  );
}

/** Ends one session of the person. */
export function endSession(account: Account, sessionId: string, now: Date) {
  change({ action: "account.signed-out", by: account, on: account.id, at: now }, () =>
    deleteSessionOf(account.id, sessionId),
  );
}

/** Ends all sessions of the person but one. */
export function endOtherSessions(account: Account, keptId: string, now: Date) {
  change({ action: "account.signed-out-elsewhere", by: account, on: account.id, at: now }, () =>
    deleteOtherSessionsOf(account.id, keptId),
  );
}

/** Ends all sessions of the person, on all devices, this one included. */
export function endAllSessions(account: Account, now: Date) {
  change({ action: "account.signed-out-everywhere", by: account, on: account.id, at: now }, () =>
    deleteSessionsOf(account.id),
  );
}
