import { change } from "#app/domain/change.ts";
import {
  barredAssignments,
  deleteBarredProposals,
  recuseBarredAssignments,
} from "#db/queries/barred-pairs.ts";
import { tellEvaluator, tellManagers } from "./tell.ts";

/**
 * A conflict bars its pair at once: what was only proposed is dropped, what was assigned closes for the evaluator and its
 * sheet, which is kept, no longer counts; one that has to be checked waits closed. The managers are told, and the
 * evaluator, unless they were let go, in words that tell nothing of why. Within the caller's change; `by`: whose own act
 * it is, who is not told.
 */
export function closeBarredPairs(callId: string, now: Date, by?: string) {
  deleteBarredProposals(callId);
  const closing = barredAssignments(callId);
  if (closing.length === 0) return;
  recuseBarredAssignments(callId, now);
  for (const { applicationId, name, company, source } of closing) {
    const entry = {
      by: null,
      on: applicationId,
      callId,
      at: now,
      details: { evaluator: name, company, source },
    };
    change({ action: "assignment.closed", ...entry }, () => {});
  }
  tellManagers(callId, closing, now, by);
  for (const { account, ...pair } of closing) {
    if (account && account.accountId !== by)
      tellEvaluator(callId, { ...pair, ...account }, pair.state === "to-check" ? "paused" : "closed", now);
  }
}
