import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { reader, written } from "#db/client.server.ts";
import { hasDeclaredAgainst } from "./declarations.ts";
import {
  applications,
  assignments,
  calls,
  eligibilityDecisions,
  evaluators,
  managers,
  type MemberRole,
  members,
  programmes,
  staff,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

const role = written(() => {
  const accountId = sql.placeholder("accountId");
  return reader
    .select({
      applicationId: applications.id,
      callId: applications.callId,
      role: sql<"owner" | MemberRole>`iif(${applications.ownerId} = ${accountId}, 'owner', ${members.role})`,
    })
    .from(applications)
    .leftJoin(members, and(eq(members.applicationId, applications.id), eq(members.accountId, accountId)))
    .where(
      and(
        eq(applications.id, sql.placeholder("applicationId")),
        or(eq(applications.ownerId, accountId), isNotNull(members.accountId)),
      ),
    );
});

/** What somebody is in the team of an application; nothing for everybody else. */
export function findTeamRole(accountId: string, applicationId: string) {
  return role().get({ accountId, applicationId });
}

/** Whose a submitted application of the call is; `editorId` is one who may only edit, if the team has one. */
export function findSubmittedIn(callId: string, applicationId: string) {
  return reader
    .select({ ownerId: applications.ownerId, editorId: members.accountId })
    .from(applications)
    .leftJoin(members, and(eq(members.applicationId, applications.id), eq(members.role, "editor")))
    .where(
      and(
        eq(applications.id, applicationId),
        eq(applications.callId, callId),
        isSubmitted,
        isNotNull(applications.submissionId),
      ),
    )
    .get();
}

export function findManagedProgramme(accountId: string, slug: string) {
  return reader
    .select({ programmeId: programmes.id })
    .from(managers)
    .innerJoin(programmes, eq(programmes.id, managers.programmeId))
    .where(and(eq(managers.accountId, accountId), eq(programmes.slug, slug)))
    .get();
}

export function findManagedCall(accountId: string, slug: string) {
  return reader
    .select({ callId: calls.id, programmeId: calls.programmeId })
    .from(calls)
    .innerJoin(managers, eq(managers.programmeId, calls.programmeId))
    .where(and(eq(calls.slug, slug), eq(managers.accountId, accountId)))
    .get();
}

export function findAssistedCall(accountId: string, slug: string) {
  return reader
    .select({ callId: calls.id, programmeId: calls.programmeId })
    .from(calls)
    .innerJoin(staff, eq(staff.programmeId, calls.programmeId))
    .where(and(eq(calls.slug, slug), eq(staff.accountId, accountId), eq(staff.role, "assistant")))
    .get();
}

export function findAcceptedEvaluator(accountId: string, slug: string) {
  return reader
    .select({ evaluatorId: evaluators.id, callId: calls.id })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(calls.slug, slug), eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted")))
    .get();
}

const ownAssignment = written(() =>
  reader
    .select({
      assignmentId: assignments.id,
      applicationId: assignments.applicationId,
      evaluatorId: assignments.evaluatorId,
      callId: assignments.callId,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, assignments.applicationId))
    .where(
      and(
        eq(assignments.id, sql.placeholder("assignmentId")),
        eq(assignments.status, "assigned"),
        eq(evaluators.accountId, sql.placeholder("accountId")),
        eq(evaluators.status, "accepted"),
        hasDeclaredAgainst,
        isSubmitted,
        eq(eligibilityDecisions.outcome, "eligible"),
      ),
    ),
);

/** A published pair of an application that is in the evaluation, once the evaluator went through the list of applicants. */
export function findOwnAssignment(accountId: string, assignmentId: string) {
  return ownAssignment().get({ accountId, assignmentId });
}

/** What somebody can reach, for the navigation: whether they manage or assist anything, whether they evaluate, are of a hub. */
export function rolesOf(accountId: string) {
  const managed = reader
    .select({ id: managers.programmeId })
    .from(managers)
    .where(eq(managers.accountId, accountId))
    .limit(1)
    .get();
  const roles = reader
    .select({ role: staff.role })
    .from(staff)
    .where(eq(staff.accountId, accountId))
    .groupBy(staff.role)
    .all()
    .map(({ role }) => role);
  const evaluating = reader
    .select({ id: evaluators.id })
    .from(evaluators)
    .where(and(eq(evaluators.accountId, accountId), inArray(evaluators.status, ["accepted"])))
    .limit(1)
    .get();
  return {
    manages: Boolean(managed) || roles.includes("assistant"),
    evaluates: Boolean(evaluating),
    ofHub: roles.includes("hub"),
  };
}
