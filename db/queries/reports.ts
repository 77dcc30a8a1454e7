import { count, eq, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications } from "#db/schema/index.ts";

const having = (status: string) =>
  sql<number>`count(*) filter (where ${applications.status} = ${status})`.mapWith(Number);

/** How many applications were begun, how many count, how many were withdrawn, and from how many countries they came. */
export function figuresOfCall(callId: string) {
  return reader
    .select({
      started: count(),
      submitted: having("submitted"),
      withdrawn: having("withdrawn"),
      countries: sql<number>`count(distinct ${applications.country})`.mapWith(Number),
    })
    .from(applications)
    .where(eq(applications.callId, callId))
    .get()!;
}
