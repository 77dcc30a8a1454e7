import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, calls, erasureRequests, erasures } from "#db/schema/index.ts";

export function insertErasure(values: typeof erasures.$inferInsert) {
  writer().insert(erasures).values(values).run();
}

export function updateErasure(id: string, values: Partial<typeof erasures.$inferInsert>) {
  writer().update(erasures).set(values).where(eq(erasures.id, id)).run();
}

export function findErasure(id: string) {
  return reader.select().from(erasures).where(eq(erasures.id, id)).get();
}

export function findErasureIds(): string[] {
  return reader
    .select({ id: erasures.id })
    .from(erasures)
    .all()
    .map(({ id }) => id);
}

/** What is certified, the latest first. */
export function listErasures(most = 100) {
  return reader
    .select({
      id: erasures.id,
      at: erasures.at,
      accountId: erasures.accountId,
      code: calls.code,
      purpose: erasures.purpose,
      by: accounts.name,
      counts: erasures.counts,
      kept: erasures.kept,
      signature: erasures.signature,
    })
    .from(erasures)
    .leftJoin(accounts, eq(accounts.id, erasures.by))
    .leftJoin(calls, eq(calls.id, erasures.callId))
    .where(ne(erasures.signature, ""))
    .orderBy(desc(erasures.at))
    .limit(most)
    .all();
}

export function insertRequest(values: typeof erasureRequests.$inferInsert) {
  writer().insert(erasureRequests).values(values).run();
}

export function settleRequest(accountId: string, values: Partial<typeof erasureRequests.$inferInsert>) {
  writer()
    .update(erasureRequests)
    .set(values)
    .where(and(eq(erasureRequests.accountId, accountId), isNull(erasureRequests.outcome)))
    .run();
}

/** The last one of a person. */
export function findErasureOf(accountId: string) {
  return reader
    .select()
    .from(erasures)
    .where(eq(erasures.accountId, accountId))
    .orderBy(desc(erasures.at))
    .limit(1)
    .get();
}
