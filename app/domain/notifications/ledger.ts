import { numberIn } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findApplicationNumbered } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { eventsOf } from "#db/queries/email-counts.ts";
import { countTold, type LedgerFilter, toldInCall } from "#db/queries/told.ts";
import { isEmailTemplate } from "./templates.ts";

const onePage = 50;
export const states = ["queued", "sent", "failed", "bounced", "held", "unwanted", "dropped", "moot"] as const;
export type State = (typeof states)[number];

/** What the address of the ledger asks for; what it asks wrongly is left out. */
export function ledgerQueryFrom(search: URLSearchParams) {
  const asked = (name: string) => search.get(name)?.trim().slice(0, 200) ?? "";
  const [time, id] = asked("before").split(" ");
  const template = asked("template");
  return {
    status: states.find((state) => state === asked("status")),
    template: isEmailTemplate(template) ? template : undefined,
    at: instantIn(asked("at")),
    to: asked("to"),
    find: asked("find"),
    before: Number(time) && id ? { queuedAt: new Date(Number(time)), id } : undefined,
  };
}
type Query = ReturnType<typeof ledgerQueryFrom>;

function instantIn(text: string): Date | undefined {
  const at = new Date(Number(text) || NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/**
 * A page of a call's e-mails, the latest first: to whom, about what, and what became of each; never what they say. What is
 * looked for is the number of an application, or a part of a name or an address.
 */
export function viewLedger({ callId }: ManagedCall, { before, ...query }: Query) {
  const { code, timeZone } = findCall(callId)!;
  const filter = filterOf({ callId, code }, query);
  const found = toldInCall(callId, { ...filter, before, most: onePage + 1 });
  const rows = found.slice(0, onePage);
  const last = found.length > onePage ? rows[onePage - 1] : undefined;
  return {
    ...{ status: query.status, template: query.template, at: query.at, to: query.to, find: query.find },
    timeZone,
    counts: countTold(callId, { ...filter, status: undefined }),
    next: last && `${last.queuedAt.getTime()} ${last.id}`,
    rows: rows.map(viewTold),
  };
}

function filterOf(call: { callId: string; code: string }, { find, to, ...query }: Omit<Query, "before">) {
  return { ...query, address: to || undefined, ...soughtBy(call, find) };
}

function soughtBy({ callId, code }: { callId: string; code: string }, find: string): LedgerFilter {
  const number = find.toUpperCase().startsWith(`${code}-`) ? numberIn(find) : NaN;
  const application = Number.isSafeInteger(number) && findApplicationNumbered(callId, "", number);
  return application ? { subjectId: application.id } : { part: find || undefined };
}

type Row = ReturnType<typeof toldInCall>[number];

function viewTold(row: Row) {
  return {
    ...{ id: row.id, template: row.template, name: row.name, address: row.address, locale: row.locale },
    ...{ status: row.status, queuedAt: row.queuedAt, sentAt: row.sentAt, bouncedAt: row.bouncedAt },
    ...{ readAt: row.readAt, attempts: row.attempts, lastError: row.lastError, failure: row.failure },
    ...{ bounce: row.bounce, bounceReason: row.bounceReason, heldBecause: row.heldBecause },
    isTest: row.isTest,
  };
}

const mostAbout = 30;

/** What was told about one application or to one evaluator of the call, the latest first. */
export function viewToldAbout({ callId }: ManagedCall, subjectId: string) {
  return toldInCall(callId, { subjectId, most: mostAbout }).map(viewTold);
}

/** What a call told people of: each event with how many of its messages are in which state. */
export function viewEvents({ callId }: ManagedCall) {
  const events = eventsOf(callId).map((event) => ({
    ...{ template: event.template, at: event.at, first: event.first, last: event.last },
    ...{ all: event.all, queued: event.queued, sent: event.sent, failed: event.failed, read: event.read },
    ...{ bounced: event.bounced, held: event.held, unwanted: event.unwanted, dropped: event.dropped },
    moot: event.moot,
  }));
  return { timeZone: findCall(callId)!.timeZone, events };
}
