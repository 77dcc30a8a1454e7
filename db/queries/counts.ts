import { and, desc, eq, gt, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  applicationCounts,
  type ApplicationStatus,
  arrivals,
  type EligibilityOutcome,
} from "#db/schema/index.ts";

// Counted when something changes (schema/counts.ts), so that asking costs the same however many there are.

const many = sql<number>`coalesce(sum(${applicationCounts.count}), 0)`.mapWith(Number);

const inCall = (callId: string, status: ApplicationStatus) =>
  and(eq(applicationCounts.callId, callId), eq(applicationCounts.status, status));

/** How many applications of a call are in each state. */
export function countsByStatus(callId: string): Record<ApplicationStatus, number> {
  const counted = reader
    .select({ status: applicationCounts.status, count: many })
    .from(applicationCounts)
    .where(eq(applicationCounts.callId, callId))
    .groupBy(applicationCounts.status)
    .all();
  const found = Object.fromEntries(counted.map(({ status, count }) => [status, count]));
  return { draft: 0, submitted: 0, withdrawn: 0, ...found };
}

/** How many applications were begun, how many count, how many were withdrawn, and from how many countries they came. */
export function figuresOfCall(callId: string) {
  const { count, status } = applicationCounts;
  const of = (state: ApplicationStatus) =>
    sql<number>`coalesce(sum(${count}) filter (where ${status} = ${state}), 0)`.mapWith(Number);
  const different = (fact: "country" | "sector") =>
    sql<number>`count(distinct nullif(${applicationCounts[fact]}, '')) filter (where ${count} > 0)`.mapWith(
      Number,
    );
  return reader
    .select({
      ...{ started: many, submitted: of("submitted"), withdrawn: of("withdrawn") },
      ...{ countries: different("country"), sectors: different("sector") },
    })
    .from(applicationCounts)
    .where(eq(applicationCounts.callId, callId))
    .get()!;
}

/** What applications are counted by. */
export type Facts = { country?: string; sector?: string; outcome?: "undecided" | EligibilityOutcome };

export function countApplications(callId: string, status: ApplicationStatus, facts: Facts): number {
  const { country, sector, outcome } = facts;
  const wanted = and(
    inCall(callId, status),
    country ? eq(applicationCounts.country, country) : undefined,
    sector ? eq(applicationCounts.sector, sector) : undefined,
    outcome && eq(applicationCounts.eligibility, outcome === "undecided" ? "" : outcome),
  );
  return reader.select({ count: many }).from(applicationCounts).where(wanted).get()!.count;
}

/** Submitted applications by what they stated, most first; null for those that stated nothing. */
export function submittedBy(callId: string, fact: "country" | "sector") {
  const value = sql<string | null>`nullif(${applicationCounts[fact]}, '')`;
  return reader
    .select({ value, count: many })
    .from(applicationCounts)
    .where(inCall(callId, "submitted"))
    .groupBy(applicationCounts[fact])
    .having(gt(many, 0))
    .orderBy(desc(many), applicationCounts[fact])
    .all();
}

/** How many submitted applications are in which state. */
export function countEligibility(callId: string) {
  const rows = reader
    .select({ eligibility: applicationCounts.eligibility, count: many })
    .from(applicationCounts)
    .where(inCall(callId, "submitted"))
    .groupBy(applicationCounts.eligibility)
    .all();
  const of = (state: EligibilityOutcome | "") =>
    rows.find(({ eligibility }) => eligibility === state)?.count ?? 0;
  return { undecided: of(""), eligible: of("eligible"), ineligible: of("ineligible") };
}

/** How many applications count, and how many of them were changed since. */
export function countSubmitted(callId: string) {
  const changed = sql<number>`coalesce(sum(${applicationCounts.count}) filter (where ${applicationCounts.changed}), 0)`;
  return reader
    .select({ submitted: many, changed: changed.mapWith(Number) })
    .from(applicationCounts)
    .where(inCall(callId, "submitted"))
    .get()!;
}

/**
 * How many applications, of those that count now, were first submitted in each span of `width` milliseconds after
 * `from`; to the minute.
 */
export function firstSubmissionsBy(callId: string, from: Date, width: number) {
  const span = sql<number>`cast((60000 * ${arrivals.minute} - ${from.getTime()}) / ${width} as integer)`;
  const count = sql<number>`sum(${arrivals.count})`.mapWith(Number);
  return reader
    .select({ span, count })
    .from(arrivals)
    .where(and(eq(arrivals.callId, callId), gt(arrivals.count, 0)))
    .groupBy(span)
    .orderBy(span)
    .all();
}
