import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { lettersOfApplications } from "#db/queries/decision-letters.ts";
import { outcomesOf } from "#db/queries/decisions.ts";
import { countTold, markTold, untoldApplications, updateRelease } from "#db/queries/releases.ts";
import { answerByFor } from "../answer-by.ts";
import { commentsOfOne } from "../comments-of.ts";
import { hasGivenUp } from "../gave-up.ts";
import { tellingHubs } from "../hubs/tell.ts";
import { queueLetter } from "../letter.ts";
import { moveUp } from "../move-up.ts";
import { tellPublished } from "./tell-published.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Inside a change: these applicants see their decisions from now on, and their letters are queued, each from its row. */
export function tell(call: Call, releaseId: string, applicationIds: string[], now: Date) {
  markTold(applicationIds, now, answerByFor(call, now));
  for (const letter of lettersOfApplications(applicationIds))
    queueLetter(call, letter, commentsOfOne(call, letter.decision.applicationId), now);
  updateRelease(releaseId, { told: countTold(call.id) });
}

/** Inside a change: once nobody waits any more the results are out and in public, and whoever gave a place up meanwhile is followed. */
export function finishWhenAllAreTold(callId: string, releaseId: string, by: Pick<Account, "id">, now: Date) {
  if (untoldApplications(callId, 1).length > 0) return;
  const details = { count: countTold(callId) };
  change({ action: "decisions.released", by, on: callId, callId, at: now, details }, () => {
    updateRelease(releaseId, { finishedAt: now });
    tellingHubs({ id: callId }, now, () => {
      updateCall(callId, { resultsReleasedAt: now });
      const declined = outcomesOf(callId, "finalist").filter(hasGivenUp);
      declined.forEach(() => moveUp(callId, now));
    });
    tellPublished(findCall(callId)!, now);
  });
}
