import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findDecision, outcomesOf } from "#db/queries/decisions.ts";
import { ruledApplicationsOf } from "./by-rule/frozen.ts";
import { keeperOf } from "./by-rule/kept.ts";
import { choices, standingOf } from "./change.ts";
import { hubsIn } from "./hubs/places.ts";
import { preferredHubs } from "./hubs/wishes.ts";

/** Whether something was decided about an application of this call. */
export function isDecidedIn({ callId }: ManagedCall, applicationId: string): boolean {
  return findDecision(applicationId)?.callId === callId;
}

/**
 * One decision as managers change it: what was proposed, what is decided, the hubs with their room; undefined when
 * there is none.
 */
export function viewDecisionToChange(
  { callId }: Pick<ManagedCall, "callId">,
  applicationId: string,
  locale: Locale,
) {
  const decision = findDecision(applicationId);
  if (decision?.callId !== callId) return;
  const { application, call } = findApplication(applicationId)!;
  const hubs = hubsIn(call);
  const preferred = preferredHubs(callId, [applicationId], hubs).get(applicationId);
  const finalists = outcomesOf(callId, "finalist");
  const finalistIds = finalists.map((one) => one.applicationId);
  const broken = keeperOf(
    call,
    [...new Set([...ruledApplicationsOf(callId), ...finalistIds, applicationId])],
    locale,
  );
  const { outcome, proposal, place, percent, reserveRank, hubId, reason, releasedAt } = decision;
  return {
    call: { slug: call.slug, timeZone: call.timeZone, places: call.places, finalists: finalists.length },
    number: applicationNumber(call.code, application.number),
    company: application.company,
    outcome,
    choices: choices.some((choice) => choice === outcome) ? choices : [],
    proposal: { outcome: proposal.outcome, reserveRank: proposal.reserveRank, hubId: proposal.hubId },
    place,
    percent: percent === null ? null : Number(percent),
    reserveRank,
    reserve: outcomesOf(callId, "reserve").length,
    hubId: hubId ?? preferred ?? null,
    hubs: hubs.map(({ id, name, most }) => ({
      id,
      name: inLanguage(name, locale),
      capacity: most,
      taken: finalists.filter((finalist) => finalist.hubId === id && finalist.applicationId !== applicationId)
        .length,
      preferred: id === preferred,
    })),
    reason,
    seen: standingOf(decision),
    /** Which rules the finalists would not keep with it, and which without it. */
    broken: {
      asFinalist: broken?.([...new Set([...finalistIds, applicationId])]) ?? [],
      otherwise: broken?.(finalistIds.filter((id) => id !== applicationId)) ?? [],
    },
    releasedAt,
  };
}
