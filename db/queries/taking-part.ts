import { and, eq, exists, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, assignments, eligibilityDecisions } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/**
 * That a pair's application is evaluated: submitted and found eligible. The pair of one that was excluded later stands
 * on, in case the decision is changed; until then nobody waits for its sheet.
 */
export const takesPart = exists(
  reader
    .select({ one: sql`1` })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        eq(applications.id, assignments.applicationId),
        isSubmitted,
        eq(eligibilityDecisions.outcome, "eligible"),
      ),
    ),
);
