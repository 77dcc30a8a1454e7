import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { decisionsOf } from "#db/queries/decisions.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { choiceOf, type Counts, countChoices, standingOf } from "./choices.ts";
import { bestAllotment, type FinalistIn, finalistsIn } from "./current.ts";
import { hubWishOf } from "./hub-wish.ts";
import { type HubIn, hubsIn } from "./places.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * The allotment of finalists to hubs as it stands, whether a better one is possible, and what would help those without
 * a hub; undefined without a shortlist.
 */
export function viewHubs({ callId }: ManagedCall, locale: Locale) {
  if (!shortlistFrozenAt(callId)) return;
  const call = findCall(callId)!;
  const hubs = hubsIn(call);
  const finalists = finalistsIn(call);
  const standing = standingOfRelease(call);
  const best = bestAllotment(finalists, hubs);
  return {
    standing,
    hubs: hubs.map((hub) => viewHub(hub, finalists, best.short, locale)),
    counts: countChoices(finalists),
    better: standing === "open" ? betterCounts(finalists, best.hubs) : undefined,
    raises: raisesFor(finalists, hubs, locale),
    rows: viewFinalists(call, finalists, hubs, locale),
  };
}

function standingOfRelease({ id, resultsReleasedAt }: Call): "open" | "begun" | "released" {
  if (resultsReleasedAt) return "released";
  return isReleaseBegun(id) ? "begun" : "open";
}

function viewHub(
  hub: HubIn,
  finalists: FinalistIn[],
  short: { hubId: string; missing: number }[],
  locale: Locale,
) {
  const { id, name, least, most, email } = hub;
  const wanted = finalists.filter(({ wantedBy }) => wantedBy[id] === "wants");
  return {
    ...{ id, least, most, email },
    name: inLanguage(name, locale),
    taken: finalists.filter(({ hubId }) => hubId === id).length,
    /** How many asked for it first. */
    wished: finalists.filter(({ wishes }) => wishes[0] === id).length,
    /** How many it wants, and how many of those go there. */
    wants: wanted.length,
    gets: wanted.filter(({ hubId }) => hubId === id).length,
    /** So many of its least cannot be had, whatever is done. */
    missing: short.find(({ hubId }) => hubId === id)?.missing ?? 0,
  };
}

/** How the choices would stand after allotting anew; undefined where nobody would move. */
function betterCounts(finalists: FinalistIn[], hubs: Map<string, string | null>): Counts | undefined {
  const after = finalists.map(({ applicationId, wishes }) => ({ wishes, hubId: hubs.get(applicationId)! }));
  return finalists.some(({ hubId }, at) => hubId !== after[at].hubId) ? countChoices(after) : undefined;
}

/**
 * Where finalists have no hub: how the choices would stand if one hub took them on; the hub that serves the wishes best
 * first.
 */
function raisesFor(finalists: FinalistIn[], hubs: HubIn[], locale: Locale) {
  const by = countChoices(finalists).without;
  if (by === 0) return [];
  return hubs
    .map((hub) => {
      const raised = hubs.map((one) => (one.id === hub.id ? { ...one, most: one.most + by } : one));
      const found = bestAllotment(finalists, raised).hubs;
      const after = finalists.map(({ applicationId, wishes }) => ({
        wishes,
        hubId: found.get(applicationId)!,
      }));
      const behind = after.reduce((sum, { wishes, hubId }) => sum + (hubId ? choiceOf(wishes, hubId) : 0), 0);
      return { hub: inLanguage(hub.name, locale), most: hub.most + by, counts: countChoices(after), behind };
    })
    .toSorted((a, b) => a.behind - b.behind)
    .map(({ behind: _behind, ...raise }) => raise);
}

function viewFinalists(call: Call, finalists: FinalistIn[], hubs: HubIn[], locale: Locale) {
  const names = new Map(hubs.map(({ id, name }) => [id, inLanguage(name, locale)]));
  const listed = new Map(
    decisionsOf(call.id, "finalist", 0, Number.MAX_SAFE_INTEGER).map((row) => [row.applicationId, row]),
  );
  return finalists.map(({ applicationId, wishes, hubId, fixed }) => {
    const { number, company, place, reason } = listed.get(applicationId)!;
    return {
      applicationId,
      number: applicationNumber(call.code, number),
      company,
      place,
      wishes: wishes.map((id) => names.get(id)!),
      hub: hubId && (names.get(hubId) ?? null),
      /** What the hub says of it where it goes. */
      hubWish: hubId ? hubWishOf(call.hubWishes, hubId, applicationId) : null,
      choice: standingOf({ wishes, hubId }),
      byHand: fixed !== null,
      reason: fixed === null ? "" : reason,
    };
  });
}
