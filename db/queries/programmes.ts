import { and, asc, countDistinct, eq, gt, isNull } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, calls, hubs, managerInvitations, managers, programmes, staff } from "#db/schema/index.ts";

export function insertProgramme(values: typeof programmes.$inferInsert) {
  writer().insert(programmes).values(values).run();
}

export function updateProgramme(id: string, values: Partial<typeof programmes.$inferInsert>) {
  writer().update(programmes).set(values).where(eq(programmes.id, id)).run();
}

export function insertHub(values: typeof hubs.$inferInsert) {
  writer().insert(hubs).values(values).run();
}

/** Does nothing for somebody who manages the programme already. */
export function insertManager(values: typeof managers.$inferInsert) {
  writer().insert(managers).values(values).onConflictDoNothing().run();
}

export function deleteManager(programmeId: string, accountId: string) {
  writer()
    .delete(managers)
    .where(and(eq(managers.programmeId, programmeId), eq(managers.accountId, accountId)))
    .run();
}

/** Takes the place of what the person was in the programme before. */
export function replaceStaff(values: typeof staff.$inferInsert) {
  const { role, hubId = null, since } = values;
  writer()
    .insert(staff)
    .values(values)
    .onConflictDoUpdate({ target: [staff.programmeId, staff.accountId], set: { role, hubId, since } })
    .run();
}

export function findProgramme(id: string) {
  return reader.select().from(programmes).where(eq(programmes.id, id)).get();
}

export function findProgrammeBySlug(slug: string) {
  return reader.select().from(programmes).where(eq(programmes.slug, slug)).get();
}

/** Each with how many calls and managers it has; oldest first, at most `count`. */
export function programmesWithCounts(count: number) {
  return reader
    .select({
      slug: programmes.slug,
      name: programmes.name,
      createdAt: programmes.createdAt,
      calls: countDistinct(calls.id),
      managers: countDistinct(managers.accountId),
    })
    .from(programmes)
    .leftJoin(calls, eq(calls.programmeId, programmes.id))
    .leftJoin(managers, eq(managers.programmeId, programmes.id))
    .groupBy(programmes.id)
    .orderBy(asc(programmes.createdAt))
    .limit(count)
    .all();
}

/** The programmes that somebody manages or assists, and which of the two. */
export function programmesOpenTo(accountId: string) {
  const programme = { id: programmes.id, slug: programmes.slug, name: programmes.name };
  const managed = reader
    .select(programme)
    .from(managers)
    .innerJoin(programmes, eq(programmes.id, managers.programmeId))
    .where(eq(managers.accountId, accountId))
    .all();
  const assisted = reader
    .select(programme)
    .from(staff)
    .innerJoin(programmes, eq(programmes.id, staff.programmeId))
    .where(and(eq(staff.accountId, accountId), eq(staff.role, "assistant")))
    .all();
  return [
    ...managed.map((one) => ({ ...one, role: "manager" as const })),
    ...assisted.map((one) => ({ ...one, role: "assistant" as const })),
  ];
}

export function managersOf(programmeId: string) {
  return reader
    .select({
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      locale: accounts.locale,
      since: managers.since,
    })
    .from(managers)
    .innerJoin(accounts, eq(accounts.id, managers.accountId))
    .where(eq(managers.programmeId, programmeId))
    .all();
}

export function hubsOf(programmeId: string) {
  return reader.select().from(hubs).where(eq(hubs.programmeId, programmeId)).all();
}

export function staffOf(programmeId: string) {
  return reader
    .select({
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      locale: accounts.locale,
      role: staff.role,
      hubId: staff.hubId,
      since: staff.since,
    })
    .from(staff)
    .innerJoin(accounts, eq(accounts.id, staff.accountId))
    .where(eq(staff.programmeId, programmeId))
    .orderBy(asc(staff.role), asc(accounts.name))
    .all();
}

export function deleteStaff(programmeId: string, accountId: string) {
  writer()
    .delete(staff)
    .where(and(eq(staff.programmeId, programmeId), eq(staff.accountId, accountId)))
    .run();
}

/** What somebody is in a programme, if anything. */
export function findPost(programmeId: string, accountId: string) {
  const manager = reader
    .select({ since: managers.since })
    .from(managers)
    .where(and(eq(managers.programmeId, programmeId), eq(managers.accountId, accountId)))
    .get();
  if (manager) return { role: "manager" as const, hubId: null };
  return reader
    .select({ role: staff.role, hubId: staff.hubId })
    .from(staff)
    .where(and(eq(staff.programmeId, programmeId), eq(staff.accountId, accountId)))
    .get();
}

/** Takes the place of an earlier invitation of the same address to the same programme. */
export function replaceManagerInvitation(values: typeof managerInvitations.$inferInsert) {
  writer()
    .insert(managerInvitations)
    .values(values)
    .onConflictDoUpdate({
      target: [managerInvitations.programmeId, managerInvitations.email],
      set: { joinedAt: null, revokedAt: null, hubId: null, ...values },
    })
    .run();
}

/** An invitation that was not used and has not expired. */
export function findManagerInvitation(id: string, now: Date) {
  return reader
    .select()
    .from(managerInvitations)
    .where(
      and(
        eq(managerInvitations.id, id),
        isNull(managerInvitations.joinedAt),
        isNull(managerInvitations.revokedAt),
        gt(managerInvitations.expiresAt, now),
      ),
    )
    .get();
}

/** Whatever became of it, with where its programme can be written to. */
export function findSentManagerInvitation(id: string) {
  return reader
    .select({
      expiresAt: managerInvitations.expiresAt,
      joinedAt: managerInvitations.joinedAt,
      revokedAt: managerInvitations.revokedAt,
      programme: programmes.name,
      contactEmail: programmes.contactEmail,
    })
    .from(managerInvitations)
    .innerJoin(programmes, eq(programmes.id, managerInvitations.programmeId))
    .where(eq(managerInvitations.id, id))
    .get();
}

/** Those who have not joined yet, expired ones too, revoked ones not; oldest first. */
export function openManagerInvitations(programmeId: string) {
  return reader
    .select({
      id: managerInvitations.id,
      name: managerInvitations.name,
      email: managerInvitations.email,
      locale: managerInvitations.locale,
      role: managerInvitations.role,
      hubId: managerInvitations.hubId,
      invitedAt: managerInvitations.invitedAt,
      expiresAt: managerInvitations.expiresAt,
    })
    .from(managerInvitations)
    .where(
      and(
        eq(managerInvitations.programmeId, programmeId),
        isNull(managerInvitations.joinedAt),
        isNull(managerInvitations.revokedAt),
      ),
    )
    .orderBy(asc(managerInvitations.invitedAt))
    .all();
}

export function markManagerInvitationRevoked(id: string, revokedAt: Date) {
  writer().update(managerInvitations).set({ revokedAt }).where(eq(managerInvitations.id, id)).run();
}

export function markManagerInvitationUsed(id: string, joinedAt: Date) {
  writer().update(managerInvitations).set({ joinedAt }).where(eq(managerInvitations.id, id)).run();
}
