import { and, asc, desc, eq, isNull, ne } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, broadcasts, members } from "#db/schema/index.ts";

export function insertBroadcast(values: typeof broadcasts.$inferInsert) {
  writer().insert(broadcasts).values(values).run();
}

/** Latest first, with who sent each. */
export function broadcastsIn(callId: string) {
  return reader
    .select({
      id: broadcasts.id,
      at: broadcasts.at,
      by: accounts.name,
      audience: broadcasts.audience,
      subject: broadcasts.subject,
      text: broadcasts.text,
      recipients: broadcasts.recipients,
    })
    .from(broadcasts)
    .leftJoin(accounts, eq(accounts.id, broadcasts.by))
    .where(eq(broadcasts.callId, callId))
    .orderBy(desc(broadcasts.at), asc(broadcasts.id))
    .all();
}

/** Owners and members of a call's applications that are not withdrawn, but for who or what was erased; somebody of two twice. */
export function applicantsIn(callId: string) {
  const person = {
    id: accounts.id,
    name: accounts.name,
    email: accounts.email,
    locale: accounts.locale,
    applicationId: applications.id,
    status: applications.status,
  };
  const counted = and(
    eq(applications.callId, callId),
    ne(applications.status, "withdrawn"),
    isNull(applications.erasedAt),
    isNull(accounts.erasedAt),
  );
  const owners = reader
    .select(person)
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(counted);
  const others = reader
    .select(person)
    .from(members)
    .innerJoin(applications, eq(applications.id, members.applicationId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(counted);
  return unionAll(owners, others).all();
}
