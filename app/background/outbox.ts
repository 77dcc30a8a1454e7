import { inTransaction } from "#db/client.server.ts";
import { findMailControl, saveMailControl } from "#db/queries/mail-control.ts";
import {
  claimEmails,
  countAttemptedSince,
  findEmailsToSend,
  freeEmails,
  isEmailClaimed,
  lengthenClaims,
  releaseClaims,
  urgencies,
} from "#db/queries/outbox.ts";
import { askAgainAfter } from "./retry.ts";

/** `refusals`: how often in a row the mail server had refused everything when it was taken. */
export type ClaimedEmail = ReturnType<typeof findEmailsToSend>[number] & { refusals: number };

/** `perMinute`: how many messages leave in any minute, at most; undefined is as many as can be. */
export type Claiming = { by: string; perMinute?: number };

/** In milliseconds: how long a process that is gone keeps others from what it held. */
const lease = 60_000;
const claimedAtOnce = 20;
const minute = 60_000;

/** Of what may leave in a minute, the last tenth is for what somebody waits for at a screen. */
const shareOfOthers = 0.9;

/** Whether a message could be taken now; `claimDue` also keeps to what may leave in a minute. */
export const isAnythingDue = (now: Date) => idsToClaim(now, undefined).length > 0;

/** Takes some of what is due, so that no other process sends it; nothing while mail rests. */
export function claimDue(now: Date, { by, perMinute }: Claiming): ClaimedEmail[] {
  // Asked before a transaction is begun, which would be one every two seconds for nothing.
  if (idsToClaim(now, perMinute).length === 0) return [];
  return inTransaction(() => {
    const ids = idsToClaim(now, perMinute);
    if (ids.length === 0) return [];
    claimEmails(ids, by, now, new Date(now.getTime() + lease));
    const { refusedSince = null, refusals = 0 } = findMailControl() ?? {};
    // One asks the mail server that refused everything; the others wait for what becomes of it.
    if (refusedSince) saveMailControl({ askAgainAt: new Date(now.getTime() + lease) });
    return findEmailsToSend(ids).map((email) => ({ ...email, refusals }));
  });
}

function idsToClaim(now: Date, perMinute: number | undefined): string[] {
  const control = findMailControl();
  if (control?.order === "stopped") return [];
  if (control?.askAgainAt && control.askAgainAt > now) return [];
  const most = control?.refusedSince ? 1 : claimedAtOnce;
  const left = allowance(now, perMinute);
  const ids: string[] = [];
  for (const urgency of control?.order === "paused" ? [0] : urgencies)
    ids.push(...freeEmails(urgency, now, Math.max(0, Math.min(most, left(urgency)) - ids.length)));
  return ids;
}

function allowance(now: Date, perMinute: number | undefined): (urgency: number) => number {
  if (perMinute === undefined) return () => Infinity;
  const used = countAttemptedSince(new Date(now.getTime() - minute));
  const others = Math.max(1, Math.floor(perMinute * shareOfOthers));
  return (urgency) => Math.max(0, (urgency === 0 ? perMinute : others) - used);
}

/** Whether a claimed e-mail still is to be sent: nobody stopped mail, held it or took it over meanwhile. */
export function mayStillGo({ id, urgency }: ClaimedEmail, { by }: Claiming, now: Date): boolean {
  const order = findMailControl()?.order;
  if (order === "stopped" || (order === "paused" && urgency > 0)) return false;
  return isEmailClaimed(id, by, now);
}

export function keepClaims(ids: string[], { by }: Claiming, now: Date) {
  if (ids.length > 0) inTransaction(() => lengthenClaims(ids, by, new Date(now.getTime() + lease)));
}

/** Gives back what was not tried. */
export function giveBack(ids: string[], { by }: Claiming) {
  if (ids.length > 0) inTransaction(() => releaseClaims(ids, by));
}

/** The mail server refused everything: mail rests a while, longer each time. */
export function noteRefusal({ refusals }: ClaimedEmail, refusal: string, now: Date) {
  const control = findMailControl();
  const before = control?.refusals ?? 0;
  // What was on its way together met the same refusal.
  if (before > refusals) return;
  const refusedSince = control?.refusedSince ?? now;
  saveMailControl({
    refusedSince,
    refusals: before + 1,
    refusal,
    askAgainAt: askAgainAfter(before + 1, now),
  });
}

/** The mail server took a message: it is back. */
export function noteTaken() {
  if (!findMailControl()?.refusedSince) return;
  saveMailControl({ refusedSince: null, refusals: 0, refusal: null, askAgainAt: null });
}
