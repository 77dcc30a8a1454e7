import { applicationNumber } from "#app/domain/applications/number.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import { viewOutages } from "#app/domain/calls/read-outages.ts";
import { pageNumberIn } from "#app/domain/page-number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  deskFigures,
  type DraftOrder,
  draftsByCompleteness,
  firstSubmittedSince,
  oldestDueEmail,
  refusedAttempts,
} from "#db/queries/desk.ts";
import { countEmailsOfCall } from "#db/queries/email-counts.ts";
import { paceOf } from "./pace.ts";

const onePage = 50;
const attemptsShown = 30;
const minutes = 60_000;

const orders = ["missing", "sections", "savedAt", "number"] as const satisfies DraftOrder[];

/** What the address of the desk asks for; what it asks wrongly is left out. */
export function deskQueryFrom(search: URLSearchParams) {
  const sort = search.get("sort") ?? "";
  const asked = orders.find((order) => order === sort.replace(/^-/, ""));
  return {
    order: asked ?? ("missing" as const),
    descending: asked !== undefined && sort.startsWith("-"),
    page: pageNumberIn(search),
  };
}

/**
 * How a call that is closing stands at `now`, as JSON (instants as ISO strings): its applications and drafts without
 * anything they say, the pace of submissions, what was refused, the mail and the outages. It costs as many statements
 * with 2,000 drafts as with one, and opens no answer.
 */
export function viewDesk(
  managed: ManagedCall,
  query: ReturnType<typeof deskQueryFrom>,
  locale: Locale,
  now: Date,
) {
  const { callId } = managed;
  const call = findCall(callId)!;
  const before = (count: number) => new Date(now.getTime() - count * minutes);
  const { outages, credit } = viewOutages(managed, now);
  return {
    at: now.toISOString(),
    timeZone: call.timeZone,
    phase: phaseOf(call, now),
    closesAt: call.closesAt.toISOString(),
    figures: { ...deskFigures(callId, before(10)), lastHour: firstSubmittedSince(callId, before(60)) },
    pace: paceOf(call, locale, now),
    drafts: draftsIn(callId, call.code, query),
    refused: refusedAttempts(callId, before(60), attemptsShown).map(({ number, at, ...attempt }) => ({
      ...attempt,
      number: applicationNumber(call.code, number),
      at: at!.toISOString(),
    })),
    emails: { ...countEmailsOfCall(callId), oldest: oldestDueEmail(callId, before(1))?.toISOString() },
    outages: shortened(outages, before(7 * 24 * 60)),
    credit: credit !== undefined,
  };
}

function draftsIn(
  callId: string,
  code: string,
  { order, descending, page }: ReturnType<typeof deskQueryFrom>,
) {
  const offset = (page - 1) * onePage;
  const found = draftsByCompleteness(callId, { order, descending, most: onePage + 1, offset });
  return {
    sort: { key: order as string, descending },
    page,
    more: found.length > onePage,
    rows: found.slice(0, onePage).map((row) => ({
      id: row.id,
      number: applicationNumber(code, row.number),
      owner: row.owner,
      missing: row.missing,
      sectionsComplete: row.sectionsComplete,
      sections: row.sections,
      savedAt: row.savedAt.toISOString(),
    })),
  };
}

function shortened(outages: { from: Date; until: Date }[], since: Date) {
  const recent = outages.filter(({ until }) => until >= since);
  const [last] = recent;
  return {
    count: recent.length,
    last: last && { from: last.from.toISOString(), until: last.until.toISOString() },
  };
}
