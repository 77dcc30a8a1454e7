import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { reader, writer, written } from "#db/client.server.ts";
import {
  accounts,
  applications,
  calls,
  memberInvitations,
  type MemberRole,
  members,
  programmes,
} from "#db/schema/index.ts";

const person = {
  accountId: accounts.id,
  name: accounts.name,
  email: accounts.email,
  locale: accounts.locale,
};

const team = written(() => {
  const applicationId = sql.placeholder("applicationId");
  const owner = reader
    .select({
      ...person,
      role: sql<"owner" | MemberRole>`'owner'`.as("role"),
      since: sql`coalesce(${applications.ownerSince}, ${applications.begunAt})`
        .mapWith(applications.begunAt)
        .as("since"),
      place: sql<number>`0`.as("place"),
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(and(eq(applications.id, applicationId), isNull(applications.erasedAt)));
  const others = reader
    .select({
      ...person,
      role: sql<"owner" | MemberRole>`${members.role}`.as("role"),
      since: sql`${members.since}`.mapWith(members.since).as("since"),
      place: sql<number>`1`.as("place"),
    })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.applicationId, applicationId));
  return unionAll(owner, others).orderBy(asc(sql`"place"`), asc(sql`"since"`));
});

/** Everybody who works on an application: the owner, then the others as they joined; nobody once it was erased. */
export function teamOf(applicationId: string) {
  return team().all({ applicationId });
}

export function insertMember(values: typeof members.$inferInsert) {
  writer().insert(members).values(values).run();
}

export function updateMember(applicationId: string, accountId: string, role: MemberRole) {
  writer().update(members).set({ role }).where(isMember(applicationId, accountId)).run();
}

export function deleteMember(applicationId: string, accountId: string) {
  writer().delete(members).where(isMember(applicationId, accountId)).run();
}

function isMember(applicationId: string, accountId: string) {
  return and(eq(members.applicationId, applicationId), eq(members.accountId, accountId));
}

/** One an address: a new one takes the place of what was there. */
export function replaceMemberInvitation(values: typeof memberInvitations.$inferInsert) {
  const fresh = { joinedAt: null, revokedAt: null, ...values };
  writer()
    .insert(memberInvitations)
    .values(fresh)
    .onConflictDoUpdate({ target: [memberInvitations.applicationId, memberInvitations.email], set: fresh })
    .run();
}

export function updateMemberInvitation(id: string, values: Partial<typeof memberInvitations.$inferInsert>) {
  writer().update(memberInvitations).set(values).where(eq(memberInvitations.id, id)).run();
}

/** With what the invited person is told: the call, its programme, and who invites. */
export function findMemberInvitation(id: string) {
  return reader
    .select({
      invitation: memberInvitations,
      application: applications,
      call: calls,
      programme: programmes,
      from: accounts.name,
      fromEmail: accounts.email,
    })
    .from(memberInvitations)
    .innerJoin(applications, eq(applications.id, memberInvitations.applicationId))
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .innerJoin(accounts, eq(accounts.id, memberInvitations.invitedBy))
    .where(eq(memberInvitations.id, id))
    .get();
}

/** Nobody joined by them and nobody revoked them; expired ones too. */
export function unansweredInvitationsOf(applicationId: string) {
  return reader
    .select()
    .from(memberInvitations)
    .where(
      and(
        eq(memberInvitations.applicationId, applicationId),
        isNull(memberInvitations.joinedAt),
        isNull(memberInvitations.revokedAt),
      ),
    )
    .orderBy(asc(memberInvitations.invitedAt))
    .all();
}
