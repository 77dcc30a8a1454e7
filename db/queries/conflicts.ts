import { and, asc, desc, eq, inArray, ne, or, type Placeholder, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import {
  accounts,
  applications,
  calls,
  conflicts,
  type ConflictSource,
  conflictSteps,
  evaluators,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** A conflict, or one that may be; not what a manager found to be none. */
export const standing = ne(conflicts.state, "none");

/** What an evaluator can know of without learning what an applicant wrote. */
export const openSources = [
  "same-person",
  "organisation",
  "email-domain",
  "registration-number",
  "manager",
] as const satisfies ConflictSource[];

const surelyOpen = sql`exists (select 1 from json_each(${conflicts.evidence}) as proof
  where proof.value ->> 'sure' and proof.value ->> 'source' in ${openSources})`;

/** A conflict that its evaluator declared or is shown; of others they must not learn, not even by what is missing. */
export const knownToEvaluator = or(
  and(eq(conflicts.source, "declared"), standing),
  and(eq(conflicts.state, "conflict"), or(inArray(conflicts.source, [...openSources]), surelyOpen)),
);

export const isPair = (evaluatorId: string | Placeholder, applicationId: string | Placeholder) =>
  and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId));

const between = written(() =>
  reader
    .select({ state: conflicts.state, source: conflicts.source, reason: conflicts.reason })
    .from(conflicts)
    .where(and(isPair(sql.placeholder("evaluatorId"), sql.placeholder("applicationId")), standing)),
);

/** What bars an evaluator from an application, a conflict or one to be checked. */
export function findConflict(evaluatorId: string, applicationId: string) {
  return between().get({ evaluatorId, applicationId });
}

/** All that is on record of a pair, whatever its state. */
export function findKnownPair(evaluatorId: string, applicationId: string) {
  return reader.select().from(conflicts).where(isPair(evaluatorId, applicationId)).get();
}

/** Of a call: what is on record of its pairs, or of those of one evaluator or one application. */
export function knownPairs(callId: string, about: { evaluatorId?: string; applicationId?: string }) {
  const { evaluatorId, applicationId } = about;
  return reader
    .select({
      evaluatorId: conflicts.evaluatorId,
      applicationId: conflicts.applicationId,
      state: conflicts.state,
      source: conflicts.source,
      evidence: conflicts.evidence,
      decidedAt: conflicts.decidedAt,
      changedAt: conflicts.changedAt,
      heldAssignment: conflicts.heldAssignment,
    })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(
      and(
        eq(evaluators.callId, callId),
        evaluatorId ? eq(conflicts.evaluatorId, evaluatorId) : undefined,
        applicationId ? eq(conflicts.applicationId, applicationId) : undefined,
      ),
    )
    .all();
}

/** A person says so: the conflict stands from now on, whatever was found or decided before. */
export function insertConflict(values: typeof conflicts.$inferInsert) {
  const { state = "conflict", source, reason } = values;
  writer()
    .insert(conflicts)
    .values(values)
    .onConflictDoUpdate({
      target: [conflicts.evaluatorId, conflicts.applicationId],
      set: { state, source, reason },
    })
    .run();
}

type NewPair = typeof conflicts.$inferInsert;

/** So many that SQLite takes their values in one statement. */
const atOnce = 1000;

/** Writes what became of pairs that the portal looked at; what people wrote about them stays. */
export function saveFoundPairs(rows: NewPair[]) {
  for (let from = 0; from < rows.length; from += atOnce)
    writer()
      .insert(conflicts)
      .values(rows.slice(from, from + atOnce))
      .onConflictDoUpdate({
        target: [conflicts.evaluatorId, conflicts.applicationId],
        set: {
          state: sql`excluded.state`,
          source: sql`excluded.source`,
          evidence: sql`excluded.evidence`,
          changedAt: sql`excluded.changedAt`,
        },
      })
      .run();
}

export function updateConflict(
  evaluatorId: string,
  applicationId: string,
  values: Partial<typeof conflicts.$inferInsert>,
) {
  writer().update(conflicts).set(values).where(isPair(evaluatorId, applicationId)).run();
}

export function deleteConflict(evaluatorId: string, applicationId: string) {
  writer().delete(conflicts).where(isPair(evaluatorId, applicationId)).run();
}

export function insertConflictSteps(steps: (typeof conflictSteps.$inferInsert)[]) {
  for (let from = 0; from < steps.length; from += atOnce)
    writer()
      .insert(conflictSteps)
      .values(steps.slice(from, from + atOnce))
      .run();
}

/** What became of a pair, the first step first. */
export function stepsOfPair(evaluatorId: string, applicationId: string) {
  return reader
    .select({
      at: conflictSteps.at,
      by: accounts.name,
      state: conflictSteps.state,
      source: conflictSteps.source,
      reason: conflictSteps.reason,
    })
    .from(conflictSteps)
    .leftJoin(accounts, eq(accounts.id, conflictSteps.by))
    .where(and(eq(conflictSteps.evaluatorId, evaluatorId), eq(conflictSteps.applicationId, applicationId)))
    .orderBy(asc(conflictSteps.id))
    .all();
}

/** What a manager entered or decided last. */
export function lastDecisionOn(evaluatorId: string, applicationId: string) {
  return reader
    .select({ state: conflictSteps.state, reason: conflictSteps.reason })
    .from(conflictSteps)
    .where(
      and(
        eq(conflictSteps.evaluatorId, evaluatorId),
        eq(conflictSteps.applicationId, applicationId),
        eq(conflictSteps.source, "manager"),
      ),
    )
    .orderBy(desc(conflictSteps.id))
    .limit(1)
    .get();
}

/** What an evaluator declared and no manager found to be none. */
export function declaredPairsOf(evaluatorId: string) {
  return reader
    .select()
    .from(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.source, "declared"), standing))
    .all();
}

/** An evaluator's pairs that may not meet or have to be checked, by the applications' numbers. */
export function conflictsOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      applicationId: conflicts.applicationId,
      number: applications.number,
      company: applications.company,
      state: conflicts.state,
      source: conflicts.source,
      reason: conflicts.reason,
      evidence: conflicts.evidence,
    })
    .from(conflicts)
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .where(and(eq(conflicts.evaluatorId, evaluatorId), standing))
    .orderBy(asc(applications.number))
    .all();
}

/** Whom a conflict, or one to be checked, bars from an application. */
export function conflictsOfApplication(applicationId: string): string[] {
  return reader
    .select({ evaluatorId: conflicts.evaluatorId })
    .from(conflicts)
    .where(and(eq(conflicts.applicationId, applicationId), standing))
    .all()
    .map(({ evaluatorId }) => evaluatorId);
}

/** Every pair of a call that may not meet, those to be checked too. */
export function conflictsOfCall(callId: string) {
  return reader
    .select({
      evaluatorId: conflicts.evaluatorId,
      applicationId: conflicts.applicationId,
      source: conflicts.source,
    })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(and(eq(evaluators.callId, callId), standing))
    .all();
}

/** The calls without results in which an account evaluates, or works on a submitted application: where its name matters. */
export function placesOfAccount(accountId: string) {
  const open = sql`${calls.resultsReleasedAt} is null`;
  const evaluating = reader
    .select({ callId: evaluators.callId, evaluatorId: evaluators.id })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted"), open))
    .all();
  const applying = reader
    .select({ callId: applications.callId, applicationId: applications.id })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(
      and(
        isSubmitted,
        or(
          eq(applications.ownerId, accountId),
          sql`exists (select 1 from members where members.applicationId = ${applications.id} and members.accountId = ${accountId})`,
        ),
        open,
      ),
    )
    .all();
  return { evaluating, applying };
}
