import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { decisionsOf } from "#db/queries/decisions.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { allotAgain, finalistsIn } from "./current.ts";
import type { HubWish, HubWishes, HubWishesInput } from "./hub-wish.ts";
import { hubsIn, inBoth } from "./places.ts";

/**
 * Keeps which finalists a hub wants and which it would rather not take on, as a manager says on its behalf; the finalists
 * are allotted anew. Refuses what is no hub or no finalist any more (`changed-elsewhere`), without a shortlist
 * (`shortlist-missing`), and once somebody was told (`release-begun`).
 */
export function settleHubWishes(
  { callId, manager }: ManagedCall,
  hubId: string,
  { finalists: said }: HubWishesInput,
  now: Date,
) {
  const hub = hubsIn(findCall(callId)!).find(({ id }) => id === hubId);
  const details = { hub: hub ? inBoth(hub) : "", ...inWords(callId, said) };
  change({ action: "hub.wished", by: manager, on: callId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    refuseUnless(shortlistFrozenAt(callId), "shortlist-missing");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    const known = new Set(finalistsIn(call).map(({ applicationId }) => applicationId));
    refuseUnless(hub && said.every(({ applicationId }) => known.has(applicationId)), "changed-elsewhere");
    updateCall(callId, { hubWishes: { ...call.hubWishes, [hubId]: withSaid(call.hubWishes[hubId], said) } });
    allotAgain(findCall(callId)!);
  });
}

type Said = HubWishesInput["finalists"];

/** What was said of somebody who is no finalist just now stays. */
function withSaid(earlier: HubWishes[string] = {}, said: Said): HubWishes[string] {
  const all: Record<string, HubWish> = { ...earlier };
  for (const { applicationId, wish } of said) all[applicationId] = wish;
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, wish]) => (wish === "could" ? [] : [[id, wish]])),
  );
}

/** The companies, for the record. */
function inWords(callId: string, said: Said) {
  const finalists = decisionsOf(callId, "finalist", 0, Number.MAX_SAFE_INTEGER);
  const companies = new Map(finalists.map(({ applicationId, company }) => [applicationId, company]));
  const named = (wish: HubWish) =>
    said.filter((one) => one.wish === wish).map(({ applicationId }) => companies.get(applicationId));
  return { wants: named("wants").join(", ") || "–", ratherNot: named("rather-not").join(", ") || "–" };
}
