import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { standingOf } from "./choices.ts";
import { bestAllotment, type FinalistIn, finalistsIn } from "./current.ts";
import { hubWishOf } from "./hub-wish.ts";
import { type HubIn, hubsIn } from "./places.ts";

/**
 * A finalist and each hub it could be put at by hand, with what that costs the others; undefined for whoever is no
 * finalist of the call, or no longer.
 */
export function viewHubMove({ callId }: ManagedCall, applicationId: string, locale: Locale) {
  const call = findCall(callId)!;
  const finalists = finalistsIn(call);
  const own = finalists.find((one) => one.applicationId === applicationId);
  if (!own) return;
  const { application } = findApplication(applicationId)!;
  const hubs = hubsIn(call);
  const released = call.resultsReleasedAt !== null;
  return {
    company: application.company,
    number: applicationNumber(call.code, application.number),
    released,
    begun: !released && isReleaseBegun(callId),
    wishes: own.wishes.map((id) => nameOf(hubs, id, locale)),
    hubId: own.hubId,
    reason: own.fixed ? findDecision(applicationId)!.reason : "",
    hubs: hubs.map((hub) => ({
      id: hub.id,
      name: inLanguage(hub.name, locale),
      most: hub.most,
      taken: finalists.filter(({ hubId }) => hubId === hub.id).length,
      choice: standingOf({ wishes: own.wishes, hubId: hub.id }),
      wish: hubWishOf(call.hubWishes, hub.id, applicationId),
      proposed: hub.id === own.proposal.hubId,
      full: isFull(hub, finalists, own, released),
      cost: released || hub.id === own.hubId ? [] : costOf(own, hub, finalists, hubs, locale),
    })),
  };
}

function isFull({ id, most }: HubIn, finalists: FinalistIn[], own: FinalistIn, released: boolean): boolean {
  const others = finalists.filter((one) => one !== own);
  return (
    id !== own.hubId && others.filter(({ hubId, fixed }) => (released ? hubId : fixed) === id).length >= most
  );
}

/** Who else would be elsewhere then, and whether that is a better or a worse choice. */
function costOf(own: FinalistIn, hub: HubIn, finalists: FinalistIn[], hubs: HubIn[], locale: Locale) {
  const fixed = new Map([[own.applicationId, hub.id]]);
  const after = bestAllotment(finalists, hubs, fixed).hubs;
  return finalists
    .filter((one) => one !== own && after.get(one.applicationId) !== one.hubId)
    .map(({ applicationId, wishes, hubId }) => {
      const to = after.get(applicationId)!;
      return {
        company: findApplication(applicationId)!.application.company,
        from: hubId && nameOf(hubs, hubId, locale),
        to: to && nameOf(hubs, to, locale),
        was: standingOf({ wishes, hubId }),
        becomes: standingOf({ wishes, hubId: to }),
      };
    });
}

function nameOf(hubs: HubIn[], id: string, locale: Locale): string {
  const hub = hubs.find((one) => one.id === id);
  return hub ? inLanguage(hub.name, locale) : "";
}
