import { and, desc, eq } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { calls, evaluators, programmes } from "#db/schema/index.ts";

const atMost = 50;

/** Invitations to evaluate that were sent to this address (in lower case) and are not answered yet. */
export function openInvitationsTo(email: string) {
  return reader
    .select({ id: evaluators.id, invitedAt: evaluators.invitedAt, call: calls, programme: programmes.name })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(and(eq(evaluators.email, email), eq(evaluators.status, "invited")))
    .orderBy(desc(evaluators.invitedAt))
    .limit(atMost)
    .all();
}
