import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accessTokens, accounts, calls } from "#db/schema/index.ts";

export function insertToken(values: typeof accessTokens.$inferInsert) {
  writer().insert(accessTokens).values(values).run();
}

export function updateToken(id: string, values: Partial<typeof accessTokens.$inferInsert>) {
  writer().update(accessTokens).set(values).where(eq(accessTokens.id, id)).run();
}

/** The tokens of a call, the newest first, with who made them. */
export function tokensOf(callId: string) {
  return reader
    .select({
      id: accessTokens.id,
      name: accessTokens.name,
      kinds: accessTokens.kinds,
      createdAt: accessTokens.createdAt,
      createdBy: accounts.name,
      expiresAt: accessTokens.expiresAt,
      lastUsedAt: accessTokens.lastUsedAt,
      revokedAt: accessTokens.revokedAt,
    })
    .from(accessTokens)
    .leftJoin(accounts, eq(accounts.id, accessTokens.createdBy))
    .where(eq(accessTokens.callId, callId))
    .orderBy(desc(accessTokens.createdAt))
    .all();
}

/** What a token opens, if it is one of the call with this address and can still be used. */
export function findUsableToken(hash: string, slug: string, now: Date) {
  const found = reader
    .select({ id: accessTokens.id, name: accessTokens.name, kinds: accessTokens.kinds, callId: calls.id })
    .from(accessTokens)
    .innerJoin(calls, eq(calls.id, accessTokens.callId))
    .where(
      and(
        eq(accessTokens.hash, hash),
        eq(calls.slug, slug),
        isNull(accessTokens.revokedAt),
        gt(accessTokens.expiresAt, now),
      ),
    )
    .get();
  return found && { callId: found.callId, kinds: found.kinds, token: { id: found.id, name: found.name } };
}
