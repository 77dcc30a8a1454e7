import { and, asc, eq, exists, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, assignments, conflicts, evaluators } from "#db/schema/index.ts";
import { standing } from "./conflicts.ts";
import { forgetProposals } from "./proposals.ts";

const barred = exists(
  reader
    .select({ one: sql`1` })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
        standing,
      ),
    ),
);

/** Proposed pairs of a call that a conflict bars. */
export function deleteBarredProposals(callId: string) {
  forgetProposals(and(eq(assignments.callId, callId), eq(assignments.status, "proposed"), barred));
}

/** Published pairs of a call that a conflict bars, with whom and what it is about; no account where somebody was let go. */
export function barredAssignments(callId: string) {
  return reader
    .select({
      assignmentId: assignments.id,
      evaluatorId: evaluators.id,
      applicationId: applications.id,
      name: evaluators.name,
      account: { accountId: accounts.id, email: accounts.email, locale: accounts.locale },
      number: applications.number,
      company: applications.company,
      state: conflicts.state,
      source: conflicts.source,
      reason: conflicts.reason,
    })
    .from(assignments)
    .innerJoin(
      conflicts,
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
      ),
    )
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(accounts, eq(accounts.id, evaluators.accountId))
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), standing))
    .orderBy(asc(evaluators.name), asc(applications.number))
    .all();
}

/** Published pairs of a call that a conflict bars end now, with the conflict's reason; those to be checked are kept in mind. */
export function recuseBarredAssignments(callId: string, recusedAt: Date) {
  const its = sql`${conflicts.evaluatorId} = ${assignments.evaluatorId} and ${conflicts.applicationId} = ${assignments.applicationId}`;
  const ending = and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), barred);
  writer()
    .update(conflicts)
    .set({ heldAssignment: sql`(select ${assignments.id} from ${assignments} where ${its})` })
    .where(
      and(
        eq(conflicts.state, "to-check"),
        exists(
          reader
            .select({ one: sql`1` })
            .from(assignments)
            .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), its)),
        ),
      ),
    )
    .run();
  writer()
    .update(assignments)
    .set({
      status: "recused",
      recusedAt,
      ending: "conflict",
      recusalReason: sql`(select ${conflicts.reason} from ${conflicts} where ${its})`,
    })
    .where(ending)
    .run();
}
