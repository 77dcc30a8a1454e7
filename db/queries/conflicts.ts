import { and, asc, eq, exists, isNotNull, isNull, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, assignments, conflicts, evaluators, members } from "#db/schema/index.ts";

/** A conflict that no manager dismissed. */
export const standing = isNull(conflicts.dismissedAt);

/** What bars an evaluator from an application; not what a manager dismissed. */
export function findConflict(evaluatorId: string, applicationId: string) {
  return reader
    .select({ source: conflicts.source, reason: conflicts.reason })
    .from(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId), standing))
    .get();
}

/** A person says so. A conflict that stands already keeps its source; a dismissed one stands again. */
export function insertConflict(values: typeof conflicts.$inferInsert) {
  const { source, reason, at } = values;
  writer()
    .insert(conflicts)
    .values(values)
    .onConflictDoUpdate({
      target: [conflicts.evaluatorId, conflicts.applicationId],
      set: { source, reason, at, dismissedAt: null, dismissedBy: null, dismissal: null },
      setWhere: isNotNull(conflicts.dismissedAt),
    })
    .run();
}

/** The portal found them; nothing happens to those that are known, standing or dismissed. */
export function insertFoundConflicts(values: (typeof conflicts.$inferInsert)[]) {
  if (values.length) writer().insert(conflicts).values(values).onConflictDoNothing().run();
}

export function dismissConflict(
  evaluatorId: string,
  applicationId: string,
  values: { dismissedAt: Date; dismissedBy: string; dismissal: string },
) {
  writer()
    .update(conflicts)
    .set(values)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId)))
    .run();
}

export function deleteDeclaredConflicts(evaluatorId: string) {
  writer()
    .delete(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.source, "declared"), standing))
    .run();
}

const barred = exists(
  reader
    .select({ one: sql`1` })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
        standing,
      ),
    ),
);

/** Proposed pairs of a call that a conflict bars. */
export function deleteBarredProposals(callId: string) {
  writer()
    .delete(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "proposed"), barred))
    .run();
}

/** Published pairs of a call that a conflict bars end now, with the conflict's reason. */
export function recuseBarredAssignments(callId: string, recusedAt: Date) {
  const reason = sql`(select ${conflicts.reason} from ${conflicts} where ${conflicts.evaluatorId} = ${assignments.evaluatorId} and ${conflicts.applicationId} = ${assignments.applicationId})`;
  writer()
    .update(assignments)
    .set({ status: "recused", recusedAt, recusalReason: reason })
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), barred))
    .run();
}

export function conflictsOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      applicationId: conflicts.applicationId,
      number: applications.number,
      company: applications.company,
      source: conflicts.source,
      reason: conflicts.reason,
    })
    .from(conflicts)
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .where(and(eq(conflicts.evaluatorId, evaluatorId), standing))
    .orderBy(asc(applications.number))
    .all();
}

/** Whom a conflict bars from an application. */
export function conflictsOfApplication(applicationId: string): string[] {
  return reader
    .select({ evaluatorId: conflicts.evaluatorId })
    .from(conflicts)
    .where(and(eq(conflicts.applicationId, applicationId), standing))
    .all()
    .map(({ evaluatorId }) => evaluatorId);
}

/** Every pair of a call that may not meet, not those that a manager dismissed. */
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

/** What evaluators are asked about: submitted applications. */
export function applicantsOfCall(callId: string) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
    })
    .from(applications)
    .where(and(eq(applications.callId, callId), eq(applications.status, "submitted")))
    .orderBy(asc(applications.number))
    .all();
}

/** What conflicts are looked for in: submitted applications, or one of them, with everybody who works on them. */
export function teamsOfCall(callId: string, applicationId?: string) {
  const person = { applicationId: applications.id, accountId: accounts.id, email: accounts.email };
  const submitted = and(
    eq(applications.callId, callId),
    eq(applications.status, "submitted"),
    applicationId ? eq(applications.id, applicationId) : undefined,
  );
  const owners = reader
    .select({ ...person, company: applications.company })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(submitted)
    .all();
  const others = reader
    .select(person)
    .from(members)
    .innerJoin(applications, eq(applications.id, members.applicationId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(submitted)
    .all();
  const joined = Map.groupBy(others, (one) => one.applicationId);
  return owners.map(({ company, ...owner }) => ({
    applicationId: owner.applicationId,
    company,
    people: [owner, ...(joined.get(owner.applicationId) ?? [])],
  }));
}

/** Who accepted in a call, or one of them, with all that conflicts are looked for by. */
export function peopleWhoEvaluate(callId: string, evaluatorId?: string) {
  return reader
    .select({
      id: evaluators.id,
      accountId: evaluators.accountId,
      email: evaluators.email,
      accountEmail: accounts.email,
      organisation: evaluators.organisation,
    })
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        evaluatorId ? eq(evaluators.id, evaluatorId) : undefined,
      ),
    )
    .all();
}
