import { asc, eq, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/index.ts";

/** The sample is made call by call; on the record things stand in the order in which they happened. */
export function orderRecord() {
  const { id, at } = auditEntries;
  const ids = reader.select({ id }).from(auditEntries).orderBy(asc(at), asc(id)).all();
  // Twice, so that no line takes the place of another on the way.
  ids.forEach((line, place) => renumber(line.id, -place - 1));
  writer()
    .update(auditEntries)
    .set({ id: sql`-${id}` })
    .run();
}

function renumber(from: number, to: number) {
  writer().update(auditEntries).set({ id: to }).where(eq(auditEntries.id, from)).run();
}
