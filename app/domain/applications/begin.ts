import type { Account } from "#app/domain/accounts/account.ts";
import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import { isOpenFor } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplicationOf, insertApplication } from "#db/queries/applications.ts";
import { findCallBySlug, takeApplicationNumber } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { completenessIn } from "./draft.ts";
import { applicationNumber } from "./number.ts";

/** By the id of the call's rule: what somebody answered about the own company. */
export type SelfCheck = Record<string, "yes" | "no">;

/** The conditions that are asked before an application begins. */
export function selfCheckOf({ eligibility }: { eligibility: EligibilityRule[] }): EligibilityRule[] {
  return eligibility.filter((rule) => rule.selfCheck);
}

/**
 * Begins the one application of a person in a call and returns its id. Refuses outside of the call's dates, a second
 * application, and whoever could not be eligible by the own answers (`self-check-failed`).
 */
export function beginApplication(owner: Account, callSlug: string, selfCheck: SelfCheck, now: Date): string {
  const callId = publishedCall(callSlug).id;
  const id = crypto.randomUUID();
  const details = () => {
    const { code, applicationsBegun } = publishedCall(callSlug);
    return { number: applicationNumber(code, applicationsBegun + 1) };
  };
  return change({ action: "application.begun", by: owner, on: id, callId, at: now, details }, () => {
    const call = publishedCall(callSlug);
    refuseUnless(now >= call.opensAt, "call-not-open");
    refuseUnless(isOpenFor(call, undefined, now), "call-closed");
    refuseUnless(!findApplicationOf(owner.id, call.id), "already-begun");
    const isEligible = selfCheckOf(call).every(({ id: ruleId }) => selfCheck[ruleId] === "yes");
    refuseUnless(isEligible, "self-check-failed");
    insertApplication({
      id,
      callId: call.id,
      ownerId: owner.id,
      number: takeApplicationNumber(call.id),
      status: "draft",
      formVersionId: call.formVersionId,
      begunAt: now,
      savedAt: now,
      ...completenessIn(findFormVersion(call.formVersionId)!.definition, {}),
    });
    return id;
  });
}

function publishedCall(slug: string) {
  const call = findCallBySlug(slug);
  refuseUnless(call?.status === "published", "call-not-published");
  return call;
}
