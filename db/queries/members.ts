import { asc, eq, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { reader } from "#db/client.server.ts";
import { accounts, applications, type MemberRole, members } from "#db/schema/index.ts";

const person = { accountId: accounts.id, name: accounts.name, email: accounts.email, locale: accounts.locale };

/** Everybody who works on an application: the owner, then the others as they joined. */
export function teamOf(applicationId: string) {
  const owner = reader
    .select({ ...person, role: sql<"owner" | MemberRole>`'owner'`, since: applications.begunAt })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(eq(applications.id, applicationId));
  const others = reader
    .select({ ...person, role: sql<"owner" | MemberRole>`${members.role}`, since: members.since })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.applicationId, applicationId));
  return unionAll(owner, others).orderBy(asc(sql`"since"`)).all();
}
