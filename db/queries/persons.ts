import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { gone } from "#db/queries/erasing.ts";
import {
  accounts,
  applications,
  attachments,
  auditEntries,
  calls,
  decisions,
  erasureRequests,
  evaluators,
  managers,
  members,
  staff,
} from "#db/schema/index.ts";

/** Somebody who can still be erased: with the name and main address that they have. */
export function findPerson(accountId: string) {
  return reader
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      locale: accounts.locale,
      administrator: accounts.administrator,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.erasedAt), isNull(accounts.mergedInto)))
    .get();
}

/** Whether somebody works for a programme. */
export function isManager(accountId: string): boolean {
  return [managers, staff].some(
    (people) =>
      reader.select().from(people).where(eq(people.accountId, accountId)).limit(1).get() !== undefined,
  );
}

/** The person's further addresses, and what is left of other accounts that they had. */
export function mergedInto(accountId: string) {
  return reader
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.mergedInto, accountId), isNull(accounts.erasedAt)))
    .all();
}

/** A person's applications that are not erased yet, with what decides how long they are kept. */
export function applicationsOfPerson(accountId: string) {
  return reader
    .select({
      id: applications.id,
      callId: applications.callId,
      number: applications.number,
      code: calls.code,
      title: sql<string>`${calls.texts}`.mapWith(calls.texts),
      company: applications.company,
      status: applications.status,
      outcome: decisions.outcome,
      answer: decisions.answer,
      closesAt: calls.closesAt,
      resultsAt: calls.resultsAt,
      resultsReleasedAt: calls.resultsReleasedAt,
      timeZone: calls.timeZone,
      redressDays: calls.redressDays,
      retention: calls.retention,
      /** Of the team beside the owner. */
      others: sql<number>`(select count(*) from ${members} where ${members.applicationId} = ${applications.id})`,
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .where(and(eq(applications.ownerId, accountId), isNull(applications.erasedAt)))
    .orderBy(applications.begunAt)
    .all();
}

/** A person's entries as an evaluator that still have a name. */
export function evaluatorsOfPerson({ id }: { id: string }) {
  const addresses = reader
    .select({ email: accounts.email })
    .from(accounts)
    .where(or(eq(accounts.id, id), eq(accounts.mergedInto, id)));
  return reader
    .select({
      id: evaluators.id,
      callId: evaluators.callId,
      code: calls.code,
      name: evaluators.name,
      email: evaluators.email,
      status: evaluators.status,
      resultsReleasedAt: calls.resultsReleasedAt,
      retention: calls.retention,
    })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(
      and(
        or(
          eq(evaluators.accountId, id),
          and(isNull(evaluators.accountId), inArray(evaluators.email, addresses)),
        ),
        ne(evaluators.name, gone),
      ),
    )
    .all();
}

/** The contents that go with applications. */
export function filesOf(applicationIds: string[]) {
  return reader
    .select({ id: attachments.id, bytes: attachments.bytes })
    .from(attachments)
    .where(inArray(attachments.applicationId, applicationIds))
    .all();
}

/** Lines of the record about any of these, or in which one of the words stands, in capitals or not. Reads everything. */
export function linesNaming(subjectIds: string[], words: string[]) {
  const about = new Set(subjectIds);
  const lines = reader
    .select({
      id: auditEntries.id,
      subjectId: auditEntries.subjectId,
      details: sql<string>`${auditEntries.details}`,
    })
    .from(auditEntries)
    .where(ne(sql`${auditEntries.details}`, "{}"))
    .all();
  return lines
    .filter(
      ({ subjectId, details }) =>
        about.has(subjectId) || words.some((word) => details.toLowerCase().includes(word)),
    )
    .map(({ id }) => id);
}

export function openRequests() {
  return reader
    .select({
      id: erasureRequests.id,
      accountId: erasureRequests.accountId,
      askedAt: erasureRequests.askedAt,
      name: accounts.name,
    })
    .from(erasureRequests)
    .innerJoin(accounts, eq(accounts.id, erasureRequests.accountId))
    .where(isNull(erasureRequests.outcome))
    .orderBy(erasureRequests.askedAt)
    .all();
}

export function findOpenRequest(accountId: string) {
  return reader
    .select()
    .from(erasureRequests)
    .where(and(eq(erasureRequests.accountId, accountId), isNull(erasureRequests.outcome)))
    .get();
}
