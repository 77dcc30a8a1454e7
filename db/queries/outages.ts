import { and, asc, desc, eq, gte, lte } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { installation, outages } from "#db/schema/index.ts";

export type Outage = typeof outages.$inferSelect;

export function insertOutage(values: typeof outages.$inferInsert) {
  writer().insert(outages).values(values).run();
}

export function lengthenOutage(id: number, values: Pick<Outage, "until" | "refusedWrites">) {
  writer().update(outages).set(values).where(eq(outages.id, id)).run();
}

/** The last time that the portal found itself failing. */
export function latestFailing() {
  return reader
    .select()
    .from(outages)
    .where(eq(outages.kind, "failing"))
    .orderBy(desc(outages.until))
    .limit(1)
    .get();
}

/** What lies at least partly between two instants, the earliest first. */
export function outagesBetween(from: Date, until: Date): Outage[] {
  return reader
    .select()
    .from(outages)
    .where(and(gte(outages.until, from), lte(outages.from, until)))
    .orderBy(asc(outages.from), asc(outages.id))
    .all();
}

/** When the portal last wrote that it is alive; none before its first start. */
export function lastHeartbeat(): Date | undefined {
  const found = reader.select().from(installation).where(eq(installation.name, "heartbeat")).get();
  return found && new Date(found.value);
}

export function saveHeartbeat(at: Date) {
  const value = at.toISOString();
  writer()
    .insert(installation)
    .values({ name: "heartbeat", value })
    .onConflictDoUpdate({ target: installation.name, set: { value } })
    .run();
}
