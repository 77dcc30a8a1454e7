import { and, asc, count, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { accounts, applications, conflicts, type ConflictState, evaluators } from "#db/schema/index.ts";
import { isPair } from "./conflicts.ts";
import { isSubmitted } from "./in-state.ts";

const inState = (callId: string, state?: ConflictState) =>
  and(eq(evaluators.callId, callId), isSubmitted, state ? eq(conflicts.state, state) : undefined);

const withBothSides = () =>
  reader
    .select({
      evaluatorId: conflicts.evaluatorId,
      applicationId: conflicts.applicationId,
      state: conflicts.state,
      source: conflicts.source,
      reason: conflicts.reason,
      evidence: conflicts.evidence,
      changedAt: conflicts.changedAt,
      decidedAt: conflicts.decidedAt,
      decision: conflicts.decision,
      heldAssignment: conflicts.heldAssignment,
      decider: accounts.name,
      evaluator: evaluators.name,
      organisation: evaluators.organisation,
      number: applications.number,
      company: applications.company,
    })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .leftJoin(accounts, eq(accounts.id, conflicts.decidedBy));

/** Pairs of a call in a state, those that close a published pair first, then by evaluator and number; at most `most` after the first `from`. */
export function pairsInState(callId: string, state: ConflictState | undefined, from: number, most: number) {
  return withBothSides()
    .where(inState(callId, state))
    .orderBy(
      desc(sql`${conflicts.heldAssignment} is not null`),
      asc(evaluators.name),
      asc(evaluators.id),
      asc(applications.number),
    )
    .limit(most)
    .offset(from)
    .all();
}

/** The pairs of some evaluators of a call that are to be checked, by evaluator and number. */
export function pairsToCheck(callId: string, evaluatorIds: string[]) {
  return withBothSides()
    .where(and(inState(callId, "to-check"), inArray(conflicts.evaluatorId, evaluatorIds)))
    .orderBy(asc(evaluators.name), asc(applications.number))
    .all();
}

/** One pair of a call with both sides. */
export function findPairInCall(callId: string, evaluatorId: string, applicationId: string) {
  return withBothSides()
    .where(and(eq(evaluators.callId, callId), isPair(evaluatorId, applicationId)))
    .get();
}

/** How many pairs of a call are in each state. */
export function countConflicts(callId: string): Record<ConflictState, number> {
  const rows = reader
    .select({ state: conflicts.state, count: count() })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .where(inState(callId))
    .groupBy(conflicts.state)
    .all();
  const of = (state: ConflictState) => rows.find((row) => row.state === state)?.count ?? 0;
  return { conflict: of("conflict"), none: of("none"), "to-check": of("to-check") };
}

/** What of the pairs to be checked holds a published pair. */
export function countHeld(callId: string): number {
  return reader
    .select({ count: count() })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(
      and(eq(evaluators.callId, callId), eq(conflicts.state, "to-check"), gt(conflicts.heldAssignment, "")),
    )
    .get()!.count;
}
