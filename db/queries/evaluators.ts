import { and, asc, count, eq, getColumns, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import type { InvitationState } from "#app/domain/evaluators/invitation-state.ts";
import { standing } from "./conflicts.ts";
import { hasDeclared } from "./declarations.ts";
import { furtherEmails } from "./further-addresses.ts";
import { takenBy } from "./routing.ts";
import { spelled } from "./spelled.ts";
import { accounts, assignments, calls, conflicts, evaluatorRequests, evaluators } from "#db/schema/index.ts";

export function insertEvaluator(values: typeof evaluators.$inferInsert) {
  writer().insert(evaluators).values(values).run();
}

export function updateEvaluator(id: string, values: Partial<typeof evaluators.$inferInsert>) {
  writer().update(evaluators).set(values).where(eq(evaluators.id, id)).run();
}

export function findEvaluator(callId: string, id: string) {
  return reader
    .select()
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.id, id)))
    .get();
}

/** Whatever its call; for the portal itself. */
export function findEvaluatorById(id: string) {
  return reader.select().from(evaluators).where(eq(evaluators.id, id)).get();
}

/** The evaluator that an account is in a call, whichever address was invited. */
export function findEvaluatorOfAccount(callId: string, accountId: string) {
  return reader
    .select()
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.accountId, accountId)))
    .get();
}

export function evaluatorsByIds(ids: string[]) {
  return reader.select().from(evaluators).where(inArray(evaluators.id, ids)).all();
}

/** All addresses of a call that were invited, in lower case. */
export function invitedAddresses(callId: string): string[] {
  return reader
    .select({ email: evaluators.email })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .all()
    .map(({ email }) => email);
}

/** Whoever was invited to a call by an address, in lower case. */
export function findInvited(callId: string, email: string) {
  return reader
    .select({ id: evaluators.id, name: evaluators.name, locale: evaluators.locale })
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.email, email)))
    .get();
}

/** By which those who accepted sign in, their further ones included. */
export function addressesOfAccepted(callId: string): string[] {
  return reader
    .select({ email: accounts.email, furtherEmails })
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .all()
    .flatMap(({ email, furtherEmails }) => [email, ...furtherEmails]);
}

/** Everybody who may evaluate in a call, or may still come to, with the account of those who accepted; by name. */
export function peopleInvitedTo(callId: string) {
  return reader
    .select({
      id: evaluators.id,
      name: evaluators.name,
      accountName: accounts.name,
      email: evaluators.email,
      accountEmail: accounts.email,
      furtherEmails,
      organisation: evaluators.organisation,
    })
    .from(evaluators)
    .leftJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(and(eq(evaluators.callId, callId), inArray(evaluators.status, ["invited", "accepted"])))
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .all();
}

/** `part`: of a name, an address or an organisation, in whatever case; `now` decides what has expired. */
export type EvaluatorFilter = { state?: InvitationState; part?: string; now: Date };

function filtered(callId: string, { state, part, now }: EvaluatorFilter) {
  const { name, email, organisation } = evaluators;
  const named = part ? spelled(part, name, email, organisation) : undefined;
  return and(eq(evaluators.callId, callId), state && inState(state, now), named);
}

function inState(state: InvitationState, now: Date) {
  const invited = eq(evaluators.status, "invited");
  if (state === "expired") return and(invited, lt(evaluators.answerBy, now));
  if (state !== "invited") return eq(evaluators.status, state);
  return and(invited, or(isNull(evaluators.answerBy), gte(evaluators.answerBy, now)));
}

/**
 * `most` evaluators of a call by name, after the first `from`, each with how many conflicts, published pairs and open
 * requests they have.
 */
export function evaluatorsOf(callId: string, from: number, most: number, filter?: EvaluatorFilter) {
  return reader
    .select({
      evaluator: getColumns(evaluators),
      conflicts: sql<number>`(select count(*) from ${conflicts} where ${conflicts.evaluatorId} = ${evaluators.id} and ${standing})`,
      assigned: sql<number>`(select count(*) from ${assignments} where ${assignments.evaluatorId} = ${evaluators.id} and ${assignments.status} = 'assigned')`,
      requests: sql<number>`(select count(*) from ${evaluatorRequests} where ${evaluatorRequests.evaluatorId} = ${evaluators.id} and ${evaluatorRequests.settledAt} is null)`,
    })
    .from(evaluators)
    .where(filter ? filtered(callId, filter) : eq(evaluators.callId, callId))
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .limit(most)
    .offset(from)
    .all();
}

export function countEvaluators(callId: string) {
  const rows = reader
    .select({
      status: evaluators.status,
      count: count(),
      capacity: sql<number>`sum(${takenBy(callId)})`,
      declared: sql<number>`sum(${hasDeclared(callId)})`,
    })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .groupBy(evaluators.status)
    .all();
  const of = (status: string) => rows.find((row) => row.status === status);
  return {
    invited: of("invited")?.count ?? 0,
    accepted: of("accepted")?.count ?? 0,
    declined: of("declined")?.count ?? 0,
    withdrawn: of("withdrawn")?.count ?? 0,
    capacity: of("accepted")?.capacity ?? 0,
    /** Of those who accepted: who went through the list of applicants. */
    declared: of("accepted")?.declared ?? 0,
  };
}

export function evaluationsOfAccount(accountId: string) {
  return reader
    .select({ evaluatorId: evaluators.id, call: calls })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted")))
    .orderBy(asc(calls.evaluationDueAt))
    .all();
}

/** Everybody who was ever asked to evaluate in a call, by id. */
export function namesOfEvaluators(callId: string): Map<string, string> {
  const rows = reader
    .select({ id: evaluators.id, name: evaluators.name })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
