import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDiscussion, insertDiscussion, updateDiscussion } from "#db/queries/consensus.ts";
import { findStanding } from "#db/queries/consensus-standing.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { farApart } from "./far-apart.ts";

/**
 * Leaves an application as its sheets are, without a consensus sheet, whether its discussion was opened or not. It is asked
 * for again when a later sheet comes. Needs a reason (`reason-missing`); refused where there is nothing to leave
 * (`changed-elsewhere`) and once letters with the results go out.
 */
export function leaveApart({ callId, manager }: ManagedCall, applicationId: string, why: string, now: Date) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const call = findCall(callId)!;
  const found = findStanding(callId, farApart(call, now), applicationId);
  refuseUnless(found && isToBeLeft(found.standing), "changed-elsewhere");
  const details = { company: found.company, reason };
  change({ action: "discussion.left", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    const left = { state: "left", endedAt: now, reason } as const;
    const before = findDiscussion(applicationId);
    if (before) updateDiscussion(before.id, left);
    else
      insertDiscussion({ id: crypto.randomUUID(), callId, applicationId, seats: [], openedAt: now, ...left });
  });
}

function isToBeLeft(standing: string | null): boolean {
  return standing === "needed" || standing === "open" || standing === "put-forward";
}
