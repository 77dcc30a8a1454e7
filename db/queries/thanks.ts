import {
  and,
  count,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  not,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { accounts, assignments, calls, emails, evaluators, sheets, shortlists } from "#db/schema/index.ts";
import { takesPart } from "./taking-part.ts";

/** One letter of thanks to an evaluator, whatever is asked of them afterwards. */
export const thanksKey = (evaluatorId: string) => `evaluation-done ${evaluatorId}`;

const submittedOf = (evaluatorId: typeof evaluators.id | string) =>
  and(eq(sheets.evaluatorId, evaluatorId), eq(sheets.status, "submitted"));

/** Freezing ended the evaluation, but not of what was given or given back after it. */
const isClosed = exists(
  reader
    .select({ one: sql`1` })
    .from(shortlists)
    .where(
      and(
        eq(shortlists.callId, assignments.callId),
        sql`${shortlists.frozenAt} >= max(${assignments.assignedAt}, coalesce(${sheets.reopenedAt}, 0))`,
      ),
    ),
);

/** The published pairs of an evaluator that are not submitted, whether they can still be written on or not. */
function unsubmitted(evaluatorId: typeof evaluators.id | string, more?: SQL) {
  return reader
    .select({ pairs: count() })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        takesPart,
        or(isNull(sheets.status), not(eq(sheets.status, "submitted"))),
        more,
      ),
    );
}

const columns = {
  evaluatorId: evaluators.id,
  accountId: accounts.id,
  name: accounts.name,
  email: accounts.email,
  locale: accounts.locale,
};

/** Everybody who evaluates in a call whose results are not out. */
export function evaluatorsAtWork(): string[] {
  return reader
    .select({ id: evaluators.id })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(evaluators.status, "accepted"), isNull(calls.resultsReleasedAt)))
    .all()
    .map(({ id }) => id);
}

/**
 * Which of these evaluators have submitted sheets, the last of them between two instants, and have nothing open any more,
 * and were not thanked yet; of calls whose results are not out.
 */
export function evaluatorsToThank(among: string[], { after, before }: { after: Date; before: Date }) {
  const submitted = (when: SQL) =>
    exists(
      reader
        .select({ one: sql`1` })
        .from(sheets)
        .where(and(submittedOf(evaluators.id), when)),
    );
  return reader
    .select({
      ...columns,
      call: {
        id: calls.id,
        slug: calls.slug,
        texts: calls.texts,
        timeZone: calls.timeZone,
        resultsAt: calls.resultsAt,
      },
    })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(
      and(
        inArray(evaluators.id, among),
        eq(evaluators.status, "accepted"),
        isNull(calls.resultsReleasedAt),

        sql`not exists (select 1 from ${emails} where ${emails.key} = 'evaluation-done ' || ${evaluators.id})`,
        submitted(gt(sheets.submittedAt, after)),
        not(submitted(gte(sheets.submittedAt, before))),

        sql`(${unsubmitted(evaluators.id, not(isClosed))}) = 0`,
      ),
    )
    .all();
}

/** What an evaluator did: how many sheets are submitted, how many were not, and how many of those are open still. */
export function workOf(evaluatorId: string) {
  const [{ submitted }] = reader
    .select({ submitted: count() })
    .from(sheets)
    .where(submittedOf(evaluatorId))
    .all();
  const [missing, open] = [unsubmitted(evaluatorId), unsubmitted(evaluatorId, not(isClosed))];
  return { submitted, missing: missing.get()!.pairs, open: open.get()!.pairs };
}

/** Everybody who took part in a call's evaluation: who submitted at least one sheet and was not let go. */
export function whoEvaluated(callId: string) {
  return reader
    .select(columns)
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        isNotNull(evaluators.accountId),
        exists(
          reader
            .select({ one: sql`1` })
            .from(sheets)
            .where(submittedOf(evaluators.id)),
        ),
      ),
    )
    .all();
}
