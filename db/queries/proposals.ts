import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { assignments, sheets } from "#db/schema/index.ts";

const begun = () => reader.select({ id: sheets.assignmentId }).from(sheets);
const lastSaved = () =>
  reader.select({ at: sheets.savedAt }).from(sheets).where(eq(sheets.assignmentId, assignments.id));

/**
 * Of these proposals, what was never published goes; what had ended before it was proposed again is ended again, as it was.
 * Whatever has a score sheet counts as that.
 */
export function forgetProposals(these: SQL | undefined) {
  const proposed = and(these, eq(assignments.status, "proposed"));
  writer()
    .update(assignments)
    .set({
      status: "recused",
      recusedAt: sql`coalesce(${assignments.recusedAt}, ${lastSaved()})`,
      ending: sql`coalesce(${assignments.ending}, 'taken-back')`,
    })
    .where(and(proposed, or(isNotNull(assignments.recusedAt), inArray(assignments.id, begun()))))
    .run();
  writer().delete(assignments).where(proposed).run();
}

export function forgetProposal(id: string) {
  forgetProposals(eq(assignments.id, id));
}

/** All that is proposed for somebody. */
export function forgetProposalsOf(evaluatorId: string) {
  forgetProposals(eq(assignments.evaluatorId, evaluatorId));
}
