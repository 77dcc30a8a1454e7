import { and, asc, countDistinct, eq, gt, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
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

export function allProgrammes() {
  return reader.select().from(programmes).orderBy(asc(programmes.createdAt)).all();
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
    .select({ ...programme, role: sql<"manager" | "assistant">`'manager'` })
    .from(managers)
    .innerJoin(programmes, eq(programmes.id, managers.programmeId))
    .where(eq(managers.accountId, accountId));
  const assisted = reader
    .select({ ...programme, role: sql<"manager" | "assistant">`'assistant'` })
    .from(staff)
    .innerJoin(programmes, eq(programmes.id, staff.programmeId))
    .where(and(eq(staff.accountId, accountId), eq(staff.role, "assistant")));
  return unionAll(managed, assisted).all();
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

export function isManager(programmeId: string, accountId: string): boolean {
  const found = reader
    .select({ since: managers.since })
    .from(managers)
    .where(and(eq(managers.programmeId, programmeId), eq(managers.accountId, accountId)))
    .get();
  return found !== undefined;
}

/** Takes the place of an earlier invitation of the same address to the same programme. */
export function replaceManagerInvitation(values: typeof managerInvitations.$inferInsert) {
  writer()
    .insert(managerInvitations)
    .values(values)
    .onConflictDoUpdate({
      target: [managerInvitations.programmeId, managerInvitations.email],
      set: { joinedAt: null, ...values },
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
        gt(managerInvitations.expiresAt, now),
      ),
    )
    .get();
}

/** Those who have not joined yet, expired ones too; oldest first. */
export function openManagerInvitations(programmeId: string) {
  return reader
    .select({
      name: managerInvitations.name,
      email: managerInvitations.email,
      invitedAt: managerInvitations.invitedAt,
      expiresAt: managerInvitations.expiresAt,
    })
    .from(managerInvitations)
    .where(and(eq(managerInvitations.programmeId, programmeId), isNull(managerInvitations.joinedAt)))
    .orderBy(asc(managerInvitations.invitedAt))
    .all();
}

export function markManagerInvitationUsed(id: string, joinedAt: Date) {
  writer().update(managerInvitations).set({ joinedAt }).where(eq(managerInvitations.id, id)).run();
}
