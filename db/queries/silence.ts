import { and, asc, count, eq, gt, inArray, isNull, max, min, ne, not, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  assignments,
  auditEntries,
  conflicts,
  conflictSteps,
  emails,
  evaluators,
  sheets,
} from "#db/schema/index.ts";
import type { SQL } from "drizzle-orm";
import { alias, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { standing } from "./conflicts.ts";
import { eligibleIds } from "./routing.ts";
import { takesPart } from "./taking-part.ts";

const written = alias(sheets, "written");
const returned = alias(assignments, "returned");

/** The last instant of a column among the rows of a table. */
const latest = (at: SQLiteColumn, table: SQLiteTable, of: SQL | undefined) =>
  sql`(${reader
    .select({ at: max(at) })
    .from(table)
    .where(of)})`.mapWith(sheets.savedAt);

/** The record goes on naming an account that was merged into the evaluator's. */
const sameAccounts = sql`(select "same"."id" from ${accounts} as "same"
  where "same"."id" = ${evaluators.accountId} or "same"."mergedInto" = ${evaluators.accountId})`;

/** What an evaluator did last: with their own entry, a conflict, a sheet, an application that they gave back. */
const signs = {
  actedAt: latest(
    auditEntries.at,
    auditEntries,
    and(eq(auditEntries.subjectId, evaluators.id), inArray(auditEntries.actorId, sameAccounts)),
  ),
  steppedAt: latest(
    conflictSteps.at,
    conflictSteps,
    and(eq(conflictSteps.evaluatorId, evaluators.id), eq(conflictSteps.by, evaluators.accountId)),
  ),
  // A sheet that was opened before anything was written on it was saved by nobody.
  savedAt: latest(
    written.savedAt,
    written,
    and(eq(written.evaluatorId, evaluators.id), gt(written.revision, 0)),
  ),
  submittedAt: latest(written.submittedAt, written, eq(written.evaluatorId, evaluators.id)),
  handedBackAt: latest(
    returned.recusedAt,
    returned,
    and(eq(returned.evaluatorId, evaluators.id), eq(returned.ending, "handed-back")),
  ),
};

/**
 * Since when an evaluator can work on a pair: one that waited for a decision about a conflict came back with it, and a sheet
 * may have been opened again.
 */
const openSince = sql`max(${assignments.assignedAt}, coalesce(${conflicts.decidedAt}, 0), coalesce(${sheets.reopenedAt}, 0))`;

const isUnsubmitted = or(isNull(sheets.status), ne(sheets.status, "submitted"));

/**
 * Who accepted and has published work that is not submitted, given or opened again after `after` (any when undefined): how
 * much of it, how much of that is begun, since when they have the first of it, their last signs of life, and when they were
 * last written to about it.
 */
export function evaluatorsWithUnsubmitted(callId: string, after: Date | undefined) {
  return reader
    .select({
      evaluatorId: evaluators.id,
      accountId: accounts.id,
      name: evaluators.name,
      email: accounts.email,
      locale: accounts.locale,
      declared: sql<number>`${evaluators.conflictsDeclaredAt} is not null`.mapWith(Boolean),
      pairs: count(),
      begun: count(sheets.assignmentId),
      openSince: min(openSince).mapWith(assignments.assignedAt),
      ...signs,
      writtenAt: latest(
        emails.queuedAt,
        emails,
        and(
          eq(emails.subjectId, evaluators.id),
          inArray(emails.template, ["sheets-reminder", "nothing-begun"]),
          ne(emails.status, "moot"),
        ),
      ),
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
      ),
    )
    .where(
      and(
        eq(assignments.callId, callId),
        eq(assignments.status, "assigned"),
        eq(evaluators.status, "accepted"),
        isUnsubmitted,
        after ? or(gt(assignments.assignedAt, after), gt(sheets.reopenedAt, after)) : undefined,
        inArray(assignments.applicationId, eligibleIds(callId)),
        or(isNull(conflicts.state), not(standing)),
      ),
    )
    .groupBy(evaluators.id)
    .orderBy(asc(evaluators.name))
    .all();
}

/**
 * Of one evaluator: how many published pairs are not submitted, and when anything was last written on any of their
 * sheets.
 */
export function unsubmittedOf(evaluatorId: string) {
  return reader
    .select({
      pairs: count(),
      savedAt: latest(
        written.savedAt,
        written,
        and(eq(written.evaluatorId, evaluatorId), gt(written.revision, 0)),
      ),
    })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        takesPart,
        isUnsubmitted,
      ),
    )
    .get()!;
}

/** When each of some evaluators last wrote anything on a sheet. */
export function lastSavesOf(evaluatorIds: string[]): Map<string, Date> {
  if (evaluatorIds.length === 0) return new Map();
  const found = reader
    .select({ evaluatorId: sheets.evaluatorId, at: max(sheets.savedAt) })
    .from(sheets)
    .where(
      and(
        sql`${sheets.evaluatorId} in (select value from json_each(${JSON.stringify(evaluatorIds)}))`,
        gt(sheets.revision, 0),
      ),
    )
    .groupBy(sheets.evaluatorId)
    .all();
  return new Map(found.map(({ evaluatorId, at }) => [evaluatorId, at!]));
}
