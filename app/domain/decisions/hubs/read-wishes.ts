import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { decisionsOf } from "#db/queries/decisions.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { standingOf } from "./choices.ts";
import { finalistsIn } from "./current.ts";
import { hubWishOf } from "./hub-wish.ts";
import { hubsIn } from "./places.ts";

/**
 * What a hub says of each finalist, and which choice the hub is of the finalist; undefined for no hub of the call, or
 * without a shortlist.
 */
export function viewHubWishes({ callId }: ManagedCall, hubId: string, locale: Locale) {
  const call = findCall(callId)!;
  const hub = hubsIn(call).find(({ id }) => id === hubId);
  if (!hub || !shortlistFrozenAt(callId)) return;
  const decisions = decisionsOf(callId, "finalist", 0, Number.MAX_SAFE_INTEGER);
  const listed = new Map(decisions.map((row) => [row.applicationId, row]));
  return {
    hub: inLanguage(hub.name, locale),
    /** Somebody was told, so nothing is allotted any more. */
    settled: call.resultsReleasedAt !== null || isReleaseBegun(callId),
    finalists: finalistsIn(call).map(({ applicationId, wishes, hubId: at }) => {
      const { number, company, place } = listed.get(applicationId)!;
      return {
        ...{ applicationId, company, place },
        number: applicationNumber(call.code, number),
        choice: standingOf({ wishes, hubId }),
        isHere: at === hubId,
        wish: hubWishOf(call.hubWishes, hubId, applicationId),
      };
    }),
  };
}
