import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { allotAgain } from "./current.ts";
import type { HubPlacesInput } from "./places.ts";

/**
 * Keeps how many finalists each hub takes in this call, and who is written to there. Until the release begins the
 * finalists are allotted anew. Refuses a hub of another programme (`changed-elsewhere`).
 */
export function settleHubPlaces(managed: ManagedCall, { places }: HubPlacesInput, now: Date) {
  const { callId, programmeId, manager } = managed;
  const known = new Set(hubsOf(programmeId).map(({ id }) => id));
  change({ action: "hubs.settled", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(
      places.every(({ hubId }) => known.has(hubId)),
      "changed-elsewhere",
    );
    updateCall(callId, {
      hubPlaces: Object.fromEntries(places.map(({ hubId, ...place }) => [hubId, place])),
    });
    if (shortlistFrozenAt(callId) && !isReleaseBegun(callId)) allotAgain(findCall(callId)!);
  });
}

/**
 * Allots the finalists anew: after some were decided by hand another allotment may be better. Whoever was put somewhere by
 * hand stays there. Refuses without a shortlist, and once somebody was told (`release-begun`).
 */
export function allotHubsAnew({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "hubs.allotted", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(shortlistFrozenAt(callId), "shortlist-missing");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    allotAgain(findCall(callId)!);
  });
}
