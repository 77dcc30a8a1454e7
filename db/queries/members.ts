import { asc, eq } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { accounts, applications, members } from "#db/schema/index.ts";

const person = {
  accountId: accounts.id,
  name: accounts.name,
  email: accounts.email,
  locale: accounts.locale,
};

/** Everybody who works on an application: the owner, then the others as they joined. */
export function teamOf(applicationId: string) {
  const owner = reader
    .select({ ...person, since: applications.begunAt })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(eq(applications.id, applicationId))
    .all();
  const others = reader
    .select({ ...person, since: members.since, role: members.role })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.applicationId, applicationId))
    .orderBy(asc(members.since))
    .all();
  return [...owner.map((one) => ({ ...one, role: "owner" as const })), ...others];
}
