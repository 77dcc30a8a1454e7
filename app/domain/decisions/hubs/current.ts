import type { findCall } from "#db/queries/calls.ts";
import { outcomesOf, updateDecision } from "#db/queries/decisions.ts";
import type { Proposal } from "#db/schema/decisions.ts";
import { hasGivenUp } from "../gave-up.ts";
import { allotHubs, type Allotment, type Place } from "./allot.ts";
import { hubWishOf } from "./hub-wish.ts";
import { hubsIn } from "./places.ts";
import { wishesOf } from "./wishes.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Whoever keeps a place, in order of place: what each wished for and hubs say of it, where it is, and whether somebody
 * put it there by hand.
 */
export function finalistsIn(call: Call) {
  const staying = outcomesOf(call.id, "finalist").filter((finalist) => !hasGivenUp(finalist));
  const ids = staying.map(({ applicationId }) => applicationId);
  const wishes = wishesOf(call.id, ids, hubsIn(call));
  return staying.map(({ applicationId, hubId, proposal }) => ({
    ...{ applicationId, hubId, proposal },
    wishes: wishes.get(applicationId)!,
    wantedBy: wantedByIn(call, applicationId),
    fixed: isByHand({ hubId, proposal }) ? hubId : null,
  }));
}

/** By id of the hub, what each hub of the call says of an application. */
export function wantedByIn({ hubWishes }: Pick<Call, "hubWishes">, applicationId: string) {
  const ids = Object.keys(hubWishes);
  return Object.fromEntries(ids.map((hubId) => [hubId, hubWishOf(hubWishes, hubId, applicationId)]));
}

export type FinalistIn = ReturnType<typeof finalistsIn>[number];

/** Whether somebody put a finalist elsewhere than the portal proposes. */
export function isByHand({ hubId, proposal }: { hubId: string | null; proposal: Proposal }): boolean {
  return hubId !== null && hubId !== proposal.hubId;
}

/** The best allotment of finalists that leaves those where they are who were put there by hand, or by `fixed`. */
export function bestAllotment(
  finalists: readonly FinalistIn[],
  places: readonly Place[],
  fixed: ReadonlyMap<string, string | null> = new Map(),
): Allotment {
  return allotHubs(
    finalists.map(({ applicationId, wishes, wantedBy, hubId, fixed: byHand }) => ({
      ...{ applicationId, wishes, wantedBy, current: hubId },
      fixed: fixed.has(applicationId) ? fixed.get(applicationId) : byHand,
    })),
    places,
  );
}

/**
 * Inside a change: all but those who were put somewhere by hand get what is best now, and it is what the portal
 * proposes.
 */
export function allotAgain(call: Call) {
  const finalists = finalistsIn(call);
  const { hubs } = bestAllotment(finalists, hubsIn(call));
  for (const { applicationId, hubId, proposal, fixed } of finalists) {
    const found = hubs.get(applicationId)!;
    if (!fixed && found !== hubId)
      updateDecision(applicationId, { hubId: found, proposal: { ...proposal, hubId: found } });
  }
}
