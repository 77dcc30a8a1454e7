import { and, desc, eq, gt, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  applications,
  auditEntries,
  calls,
  evaluators,
  managers,
  members,
  sheets,
  staff,
} from "#db/schema/index.ts";

const seeing = { id: auditEntries.id, at: auditEntries.at };

/** The latest line with which somebody began to see the portal as somebody else. */
export function latestSeeing(seerId: string, accountId: string): number | undefined {
  return reader
    .select(seeing)
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectId, accountId),
        eq(auditEntries.action, "seeing.begun"),
        eq(auditEntries.actorId, seerId),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get()?.id;
}

/** Such a line of that person, unless an end of it stands on the record. */
export function findSeeing(id: number, seerId: string) {
  const begun = reader
    .select({ ...seeing, accountId: auditEntries.subjectId, callId: auditEntries.callId })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.id, id), eq(auditEntries.action, "seeing.begun"), eq(auditEntries.actorId, seerId)),
    )
    .get();
  return begun && !hasEnded(begun.accountId, id, seerId) ? begun : undefined;
}

function hasEnded(accountId: string, since: number, seerId: string): boolean {
  const end = reader
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subjectId, accountId),
        gt(auditEntries.id, since),
        eq(auditEntries.action, "seeing.ended"),
        eq(auditEntries.actorId, seerId),
      ),
    )
    .limit(1)
    .get();
  return end !== undefined;
}

/** Who began to see the portal as somebody, the latest first. */
export function seeingsOf(accountId: string, count: number) {
  return reader
    .select({ ...seeing, by: accounts.name, reason: sql<string>`${auditEntries.details} ->> 'reason'` })
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(and(eq(auditEntries.subjectId, accountId), eq(auditEntries.action, "seeing.begun")))
    .orderBy(desc(auditEntries.id))
    .limit(count)
    .all();
}

/** Whether somebody applies to the call, alone or in a team, or accepted to evaluate in it. */
export function takesPartIn(callId: string, accountId: string): boolean {
  const applies = reader
    .select({ id: applications.id })
    .from(applications)
    .leftJoin(members, and(eq(members.applicationId, applications.id), eq(members.accountId, accountId)))
    .where(
      and(
        eq(applications.callId, callId),
        or(eq(applications.ownerId, accountId), eq(members.accountId, accountId)),
      ),
    )
    .limit(1)
    .get();
  if (applies) return true;
  const evaluates = reader
    .select({ id: evaluators.id })
    .from(evaluators)
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.accountId, accountId),
        eq(evaluators.status, "accepted"),
      ),
    )
    .get();
  return evaluates !== undefined;
}

/** Whether somebody assists the programme of the call or is of a hub of it. */
export function worksForCall(accountId: string, callId: string): boolean {
  const found = reader
    .select({ id: calls.id })
    .from(calls)
    .innerJoin(staff, eq(staff.programmeId, calls.programmeId))
    .where(and(eq(calls.id, callId), eq(staff.accountId, accountId)))
    .limit(1)
    .get();
  return found !== undefined;
}

/** The calls of programmes that somebody assists. */
export function callsAssisted(accountId: string, count: number) {
  return reader
    .select({ slug: calls.slug, texts: calls.texts })
    .from(calls)
    .innerJoin(staff, eq(staff.programmeId, calls.programmeId))
    .where(and(eq(staff.accountId, accountId), eq(staff.role, "assistant")))
    .orderBy(desc(calls.opensAt))
    .limit(count)
    .all();
}

export function managesCall(accountId: string, callId: string): boolean {
  const found = reader
    .select({ id: calls.id })
    .from(calls)
    .innerJoin(managers, eq(managers.programmeId, calls.programmeId))
    .where(and(eq(calls.id, callId), eq(managers.accountId, accountId)))
    .get();
  return found !== undefined;
}

/** Whether the team wrote nothing that managers have not read: it was submitted, and not changed since. */
export function isAsSubmitted(applicationId: string): boolean {
  const found = reader
    .select({ submissionId: applications.submissionId, changed: applications.changedSinceSubmission })
    .from(applications)
    .where(eq(applications.id, applicationId))
    .get();
  return Boolean(found?.submissionId) && !found!.changed;
}

/** Whether what stands on the sheet is its evaluator's alone so far. */
export function isDraftSheet(assignmentId: string): boolean {
  const sheet = reader
    .select({ status: sheets.status })
    .from(sheets)
    .where(eq(sheets.assignmentId, assignmentId))
    .get();
  return sheet?.status === "draft";
}

/** The calls in which somebody evaluates. */
export function evaluationsSeen(accountId: string, count: number) {
  return reader
    .select({ slug: calls.slug, texts: calls.texts })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted")))
    .limit(count)
    .all();
}
