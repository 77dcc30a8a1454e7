import { and, isNotNull, type SQL } from "drizzle-orm";
import { writer } from "#db/client.server.ts";
import { assignments } from "#db/schema/index.ts";

/** Of these proposals, what was never published goes; what had ended before it was proposed again is ended again. */
export function forgetProposals(these: SQL | undefined) {
  writer()
    .update(assignments)
    .set({ status: "recused" })
    .where(and(these, isNotNull(assignments.recusedAt)))
    .run();
  writer().delete(assignments).where(these).run();
}
