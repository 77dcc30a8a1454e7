import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { hasGivenUp } from "../gave-up.ts";
import { allotAgain, finalistsIn, type FinalistIn } from "./current.ts";
import { type HubIn, hubsIn, inBoth } from "./places.ts";
import { tellingHubs, tellOfHub } from "./tell.ts";

export const hubMove = z.object({ hubId: z.string(), reason: z.string().trim().max(1000).default("") });
export type HubMove = z.output<typeof hubMove>;

type Decision = NonNullable<ReturnType<typeof findDecision>>;

/**
 * Puts a finalist at a hub by hand. Before the release the others make room, as the page of the move said; after it
 * nobody else moves, and the finalist's team and both hubs are told. Refuses what is no finalist or no hub any more
 * (`changed-elsewhere`), a departure from the proposal without a reason, a hub without room (`hub-full`: before the
 * release one that others were put at by hand), and while decisions are on their way out (`release-begun`).
 */
export function moveToHub(
  { callId, manager }: ManagedCall,
  applicationId: string,
  { hubId, reason }: HubMove,
  now: Date,
) {
  const hub = hubsIn(findCall(callId)!).find(({ id }) => id === hubId);
  const details = { company: companyOf(applicationId), hub: hub ? inBoth(hub) : "", reason };
  change({ action: "hub.moved", by: manager, on: applicationId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    const decision = findDecision(applicationId);
    refuseUnless(hub && decision?.callId === callId && isStaying(decision), "changed-elsewhere");
    const released = call.resultsReleasedAt !== null;
    refuseUnless(released || !isReleaseBegun(callId), "release-begun");
    if (hubId === decision.hubId) return;
    refuseUnless(hasRoom(hub, finalistsIn(call), released), "hub-full", { hub: inBoth(hub) });
    refuseUnless(reason || hubId === decision.proposal.hubId, "reason-missing");

    // Where a finalist goes is not whether it is one: who decided that stays.
    tellingHubs(call, now, () => {
      updateDecision(applicationId, { hubId, reason: reasonFor(decision, hubId, reason) });
      if (!released) allotAgain(call);
    });
    if (released) tellOfHub(call, applicationId, decision.hubId, now);
  });
}

function companyOf(applicationId: string): string {
  return findApplication(applicationId)?.application.company ?? "";
}

function isStaying({ outcome, answer }: Decision): boolean {
  return outcome === "finalist" && !hasGivenUp({ answer });
}

/** Before the release whoever was not put there by hand makes room. */
function hasRoom({ id, most }: HubIn, finalists: FinalistIn[], released: boolean): boolean {
  return finalists.filter(({ hubId, fixed }) => (released ? hubId : fixed) === id).length < most;
}

/** What was said about the outcome stays beside it. */
function reasonFor({ outcome, proposal, reason: earlier }: Decision, hubId: string, reason: string): string {
  if (outcome !== proposal.outcome) return [earlier, reason].filter(Boolean).join("\n");
  return hubId === proposal.hubId ? "" : reason;
}
