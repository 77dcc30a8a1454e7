import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, calls, followers, members } from "#db/schema/index.ts";

/** One row an address and call; whoever asks again keeps the first row. */
export function upsertFollower(values: typeof followers.$inferInsert) {
  const { accountId, name, locale, confirmedAt, endedAt } = values;
  writer()
    .insert(followers)
    .values(values)
    .onConflictDoUpdate({
      target: [followers.callId, followers.email],
      set: { accountId, name, locale, confirmedAt, endedAt },
    })
    .run();
}

export function updateFollower(id: string, values: Partial<typeof followers.$inferInsert>) {
  writer().update(followers).set(values).where(eq(followers.id, id)).run();
}

export function findFollower(callId: string, email: string) {
  return reader
    .select()
    .from(followers)
    .where(and(eq(followers.callId, callId), eq(followers.email, email)))
    .get();
}

/** With the call that it is about. */
export function findFollowerByToken(token: string) {
  return reader
    .select({ follower: followers, call: calls })
    .from(followers)
    .innerJoin(calls, eq(calls.id, followers.callId))
    .where(eq(followers.token, token))
    .get();
}

/** Everybody who asked to follow, confirmed it and did not stop. */
export function confirmedFollowers(callId: string) {
  return reader
    .select({
      id: followers.accountId,
      email: followers.email,
      name: sql<string>`coalesce(${accounts.name}, ${followers.name})`,
      locale: sql<typeof followers.$inferSelect.locale>`coalesce(${accounts.locale}, ${followers.locale})`,
      token: followers.token,
    })
    .from(followers)
    .leftJoin(accounts, eq(accounts.id, followers.accountId))
    .where(and(eq(followers.callId, callId), isNotNull(followers.confirmedAt), isNull(followers.endedAt)))
    .all();
}

/** Everybody of a team that applies who never said whether to follow; only addresses that are confirmed. */
export function silentApplicants(callId: string) {
  return reader
    .select({ id: accounts.id, email: accounts.email, name: accounts.name, locale: accounts.locale })
    .from(teamsIn(callId))
    .innerJoin(accounts, sql`${accounts.id} = team.accountId`)
    .leftJoin(followers, and(eq(followers.callId, callId), eq(followers.email, accounts.email)))
    .where(
      and(
        isNotNull(accounts.emailConfirmedAt),
        or(isNull(followers.id), and(isNull(followers.confirmedAt), isNull(followers.endedAt))),
      ),
    )
    .all();
}

/** Owners and members of applications that are not withdrawn, each person once. */
function teamsIn(callId: string) {
  return sql`(select ${applications.ownerId} as accountId from ${applications}
    where ${applications.callId} = ${callId} and ${applications.status} <> 'withdrawn'
    union select ${members.accountId} from ${members}
    inner join ${applications} on ${applications.id} = ${members.applicationId}
    where ${applications.callId} = ${callId} and ${applications.status} <> 'withdrawn') team`;
}

/** Whether somebody is in the team of an application of the call that is not withdrawn. */
export function appliesIn(callId: string, accountId: string): boolean {
  const found = reader
    .select({ id: sql<string>`team.accountId` })
    .from(teamsIn(callId))
    .where(sql`team.accountId = ${accountId}`)
    .get();
  return found !== undefined;
}
