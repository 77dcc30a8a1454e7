import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { changes } from "#db/rows.server.ts";
import { accounts, knownBrowsers, sessions } from "#db/schema/index.ts";
import { account } from "./accounts.ts";

export type { WayIn } from "#db/schema/index.ts";

export function insertSession(values: typeof sessions.$inferInsert) {
  writer().insert(sessions).values(values).run();
}

/** With its new id, if it is to have one: nothing points to a session. */
export const updateSession = changes(sessions, sessions.id);

const withAccount = written(() =>
  reader
    .select({
      account,
      session: {
        id: sessions.id,
        provedAt: sessions.provedAt,
        secondFactorAt: sessions.secondFactorAt,
        signedInBy: sessions.signedInBy,
        seenAt: sessions.seenAt,
      },
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sql.placeholder("id")),
        gt(sessions.expiresAt, sql.param(sql.placeholder("now"), sessions.expiresAt)),
        eq(
          sessions.awaitsSecondFactor,
          sql.param(sql.placeholder("awaitsSecondFactor"), sessions.awaitsSecondFactor),
        ),
      ),
    ),
);

/** A session that has not expired and whose it is; one that waits for the second factor only when asked for. */
export function findSession(id: string, now: Date, awaitsSecondFactor = false) {
  return withAccount().get({ id, now, awaitsSecondFactor });
}

/** Newest first, at most `count`; whoever has yet to give the second factor is not signed in. */
export function sessionsOf(accountId: string, now: Date, count: number) {
  return reader
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      browser: sessions.browser,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, accountId),
        gt(sessions.expiresAt, now),
        eq(sessions.awaitsSecondFactor, false),
      ),
    )
    .orderBy(desc(sessions.createdAt))
    .limit(count)
    .all();
}

/** Only if it is the person's. */
export function deleteSessionOf(accountId: string, id: string) {
  writer()
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.id, id)))
    .run();
}

export function deleteSessionsOf(accountId: string) {
  writer().delete(sessions).where(eq(sessions.accountId, accountId)).run();
}

export function deleteOtherSessionsOf(accountId: string, keptId: string) {
  writer()
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, keptId)))
    .run();
}

export function hasKnownBrowsers(accountId: string): boolean {
  const one = reader.select({ id: knownBrowsers.id }).from(knownBrowsers);
  return one.where(eq(knownBrowsers.accountId, accountId)).limit(1).get() !== undefined;
}

export function isKnownBrowser(accountId: string, browserId: string): boolean {
  return (
    reader
      .select({ id: knownBrowsers.id })
      .from(knownBrowsers)
      .where(and(eq(knownBrowsers.accountId, accountId), eq(knownBrowsers.browserId, browserId)))
      .get() !== undefined
  );
}

export function keepBrowser(accountId: string, browserId: string, seenAt: Date) {
  writer()
    .insert(knownBrowsers)
    .values({ id: crypto.randomUUID(), accountId, browserId, seenAt })
    .onConflictDoUpdate({ target: [knownBrowsers.accountId, knownBrowsers.browserId], set: { seenAt } })
    .run();
}
