import { asc, eq } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, hubs, managers, programmes } from "#db/schema/index.ts";

export function insertProgramme(values: typeof programmes.$inferInsert) {
  writer().insert(programmes).values(values).run();
}

export function insertHub(values: typeof hubs.$inferInsert) {
  writer().insert(hubs).values(values).run();
}

/** Does nothing for somebody who manages the programme already. */
export function insertManager(values: typeof managers.$inferInsert) {
  writer().insert(managers).values(values).onConflictDoNothing().run();
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

export function programmesManagedBy(accountId: string) {
  return reader
    .select({ id: programmes.id, slug: programmes.slug, name: programmes.name })
    .from(managers)
    .innerJoin(programmes, eq(programmes.id, managers.programmeId))
    .where(eq(managers.accountId, accountId))
    .all();
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
