import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { countUndecided, latestShortlist, lettersOf, markDecisionsReleased } from "#db/queries/decisions.ts";
import { commentsToApplicantsOf } from "#db/queries/evaluation.ts";
import { answerByFor } from "./answer-by.ts";
import { commentsOf } from "./comments.ts";
import { queueLetter } from "./letter.ts";
import { isStillTrue } from "./snapshot.ts";

/**
 * Reveals every decision of the call and queues its letters, in one act that cannot be undone. `typed` is the number of
 * decisions as the manager wrote it (`number-differs`). Refuses without a shortlist, when it no longer is the ranking
 * (`ranking-changed`), while an application has no decision (`decisions-incomplete`), and a second time.
 */
export function releaseDecisions({ callId, manager }: ManagedCall, typed: number, now: Date) {
  const count = lettersOf(callId).length;
  change(
    { action: "decisions.released", by: manager, on: callId, callId, at: now, details: { count } },
    () => {
      const call = findCall(callId)!;
      const shortlist = latestShortlist(callId);
      refuseUnless(!call.resultsReleasedAt, "already-released");
      refuseUnless(shortlist, "shortlist-missing");
      refuseUnless(countUndecided(callId) === 0, "decisions-incomplete");
      refuseUnless(isStillTrue(shortlist), "ranking-changed");
      refuseUnless(typed === count, "number-differs");

      markDecisionsReleased(callId, now, answerByFor(call, now));
      updateCall(callId, { resultsReleasedAt: now });
      tellEverybody(callId, now);
    },
  );
}

function tellEverybody(callId: string, now: Date) {
  const call = findCall(callId)!;
  const sheets = Map.groupBy(commentsToApplicantsOf(callId), ({ applicationId }) => applicationId);
  for (const letter of lettersOf(callId)) {
    const comments = commentsOf(call.scoring, sheets.get(letter.decision.applicationId) ?? []);
    queueLetter(call, letter, comments, now);
  }
}
