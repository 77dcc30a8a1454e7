import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { countEmails } from "#db/queries/emails.ts";
import { countWaiting, findMailControl, saveMailControl } from "#db/queries/mail-control.ts";

/** `paused` lets through only what opens an account; `stopped` nothing. */
export const mailOrder = z.object({
  order: z.enum(["paused", "stopped"]),
  reason: z.string().trim().min(1).max(600),
});

/** All mail of the portal: whether it goes out, who ordered what, what the mail server says, and what waits at `now`. */
export function viewMail(_permit: Administrator, now: Date) {
  const control = findMailControl();
  const counts = Object.fromEntries(countEmails().map(({ status, count }) => [status, count]));
  const { queued = 0, sent = 0, failed = 0, bounced = 0, held = 0, unwanted = 0 } = counts;
  const waiting = countWaiting(now).map(({ template, count, due }) => ({ template, count, due }));
  return { counts: { queued, sent, failed, bounced, held, unwanted }, waiting, ...standingOf(control) };
}

function standingOf(control: ReturnType<typeof findMailControl>) {
  const { order, orderedAt, orderedBy, reason, refusedSince, refusal, askAgainAt } = control ?? {};
  const by = (orderedBy && findAccount(orderedBy)?.name) || "";
  return {
    held: order && orderedAt ? { order, at: orderedAt, by, reason: reason ?? "" } : undefined,
    refused: refusedSince
      ? { since: refusedSince, words: refusal ?? "", again: askAgainAt ?? null }
      : undefined,
  };
}

/** No mail goes out until it is let go again; what is on its way to the mail server at this moment is finished. */
export function holdMail(
  { administrator }: Administrator,
  { order, reason }: z.infer<typeof mailOrder>,
  now: Date,
) {
  const action = order === "paused" ? "mail.paused" : "mail.stopped";
  change({ action, by: administrator, on: "installation", at: now, details: { reason } }, () =>
    saveMailControl({ order, reason, orderedAt: now, orderedBy: administrator.id }),
  );
}

/** Mail goes out again, each message once more looked at whether it still is true. */
export function letMailGo({ administrator }: Administrator, now: Date) {
  if (!findMailControl()?.order) return;
  change({ action: "mail.resumed", by: administrator, on: "installation", at: now }, () =>
    saveMailControl({ order: null, reason: null, orderedAt: null, orderedBy: null }),
  );
}
