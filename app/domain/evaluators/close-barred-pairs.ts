import { deleteBarredProposals, recuseBarredAssignments } from "#db/queries/conflicts.ts";

/**
 * A conflict bars its pair at once: what was only proposed is dropped, what was assigned closes for the evaluator and its
 * sheet no longer counts. Within the caller's change.
 */
export function closeBarredPairs(callId: string, now: Date) {
  deleteBarredProposals(callId);
  recuseBarredAssignments(callId, now);
}
