import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { countEmailsOfCall, emailLedger } from "#db/queries/emails.ts";

const onePage = 50;
const states = ["queued", "sent", "failed"] as const;
type State = (typeof states)[number];

/** What the address of the ledger asks for; what it asks wrongly is left out. */
export function ledgerQueryFrom(search: URLSearchParams) {
  const [time, id] = (search.get("before") ?? "").split(" ");
  return {
    status: states.find((state) => state === search.get("status")),
    before: Number(time) && id ? { queuedAt: new Date(Number(time)), id } : undefined,
  };
}
type Query = { status?: State; before?: { queuedAt: Date; id: string } };

/** A page of a call's e-mails, the latest first: to whom, about what, and what became of each; never what they say. */
export function viewLedger({ callId }: ManagedCall, { status, before }: Query) {
  const found = emailLedger(callId, { status, before, most: onePage + 1 });
  const rows = found.slice(0, onePage);
  const last = found.length > onePage ? rows[onePage - 1] : undefined;
  return {
    status,
    timeZone: findCall(callId)!.timeZone,
    counts: countEmailsOfCall(callId),
    next: last && `${last.queuedAt.getTime()} ${last.id}`,
    rows: rows.map((row) => ({
      id: row.id,
      template: row.template,
      name: row.name,
      address: row.address,
      locale: row.locale,
      status: row.status,
      queuedAt: row.queuedAt,
      sentAt: row.sentAt,
      attempts: row.attempts,
      lastError: row.lastError,
    })),
  };
}
