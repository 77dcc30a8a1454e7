import { and, count, desc, eq, exists, gt, gte, isNull, max, type SQL, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applicationCounts, applications, calls, emails, evaluators } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** Whether the evaluator went through a list of applicants on which the application stood already. */
export const hasDeclaredAgainst = gte(evaluators.conflictsDeclaredAt, applications.listedAt);

/** One comparison, so that an index finds them. */
const isUndeclared = gt(applications.listedAt, sql`coalesce(${evaluators.conflictsDeclaredAt}, -1)`);

/** Whether an evaluator of the call went through the list of applicants as it is now. */
export function hasDeclared(callId: string) {
  const newest = reader
    .select({ at: max(applications.listedAt) })
    .from(applications)
    .where(and(eq(applications.callId, callId), isSubmitted));
  return sql<boolean>`coalesce(${evaluators.conflictsDeclaredAt} >= coalesce((${newest}), 0), 0)`.mapWith(
    Boolean,
  );
}

/** How many evaluators of a call declared their conflicts. */
export function countDeclared(callId: string): number {
  return reader
    .select({ count: count(evaluators.conflictsDeclaredAt) })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .get()!.count;
}

/** How many applicants somebody is still to be asked about. */
export function countUndeclared(evaluatorId: string): number {
  return undeclaredBy(eq(evaluators.id, evaluatorId)).at(0)?.count ?? 0;
}

/** The same by call, for everything that an account evaluates. */
export function undeclaredOf(accountId: string) {
  return undeclaredBy(eq(evaluators.accountId, accountId));
}

function undeclaredBy(whom: SQL) {
  return reader
    .select({ callId: evaluators.callId, count: count() })
    .from(evaluators)
    .innerJoin(applications, and(eq(applications.callId, evaluators.callId), isSubmitted, isUndeclared))
    .where(and(whom, eq(evaluators.status, "accepted")))
    .groupBy(evaluators.id)
    .all();
}

const ofCall = { id: calls.id, slug: calls.slug, texts: calls.texts, evaluation: calls.evaluation };

/** Told from what is counted, so that a call of which nothing is decided yet is not gone through. */
const hasEligible = exists(
  reader
    .select({ one: sql`1` })
    .from(applicationCounts)
    .where(
      and(
        eq(applicationCounts.callId, calls.id),
        eq(applicationCounts.status, "submitted"),
        eq(applicationCounts.eligibility, "eligible"),
        gt(applicationCounts.count, 0),
      ),
    ),
);

/** Calls whose evaluation goes on and that have eligible applications, and when the newest of these came onto the list. */
function callsToDeclareIn(now: Date) {
  const eligible = and(isSubmitted, eq(applications.eligibility, "eligible"));
  const newest = reader
    .select({ at: applications.listedAt })
    .from(applications)
    .where(and(eq(applications.callId, calls.id), eligible))
    .orderBy(desc(applications.listedAt))
    .limit(1);
  return reader
    .select({ call: ofCall, newest: sql<Date>`(${newest})`.mapWith(applications.listedAt) })
    .from(calls)
    .where(and(isNull(calls.resultsReleasedAt), gt(calls.evaluationDueAt, now), hasEligible))
    .all();
}

const since = sql`coalesce(${evaluators.conflictsDeclaredAt}, 0)`;

/** What makes a letter the same one: whoever declared is asked again, once, when something came onto the list since. */
export const askedKey = (evaluatorId: string, declaredAt: Date | null) =>
  `declare-conflicts ${evaluatorId} ${declaredAt?.getTime() ?? 0}`;

/**
 * Who is to be asked to declare conflicts and was not yet: applications that they were never asked about are eligible, so
 * that the list of applicants is complete. At most `most`.
 */
export function evaluatorsToAsk(now: Date, most: number) {
  const found = callsToDeclareIn(now).flatMap(({ call, newest }) =>
    undeclaredSince(call.id, newest, most).map((evaluator) => ({ evaluator, call })),
  );
  return found.slice(0, most);
}

function undeclaredSince(callId: string, newest: Date, most: number) {
  const key = sql`'declare-conflicts ' || ${evaluators.id} || ' ' || ${since}`;
  return reader
    .select({
      id: evaluators.id,
      accountId: evaluators.accountId,
      name: evaluators.name,
      email: evaluators.email,
      locale: evaluators.locale,
      conflictsDeclaredAt: evaluators.conflictsDeclaredAt,
    })
    .from(evaluators)
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        sql`${since} < ${newest.getTime()}`,
        sql`not exists (select 1 from ${emails} where ${emails.key} = ${key})`,
      ),
    )
    .limit(most)
    .all();
}
