import { and, asc, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, decisions, hubs } from "#db/schema/index.ts";

/** What the public may know of the finalists of a call whose decisions were released; by company. */
export function releasedFinalists(callId: string) {
  return reader
    .select({ company: applications.company, country: applications.country, hub: hubs.name })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(
      and(
        eq(decisions.callId, callId),
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        or(isNull(decisions.answer), ne(decisions.answer, "declined")),
      ),
    )
    .orderBy(asc(applications.company))
    .all();
}
