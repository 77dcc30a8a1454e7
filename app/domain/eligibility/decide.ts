import { isRemedyAwaited } from "#app/domain/applications/remedies/open.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import type { EligibilityDesk } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  findEligibilityDecision,
  findEligibilityEntry,
  replaceEligibilityDecision,
} from "#db/queries/eligibility.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { updateRemedy } from "#db/queries/remedies.ts";
import { tellEvaluators } from "./tell-evaluators.ts";

export type EligibilityInput = {
  outcome: "eligible" | "ineligible";
  /** By the id of the rule: whether it is met. */
  answers: Record<string, boolean>;
  /** To the applicant; told with the decision. */
  note: string;
};

/**
 * Decides whether an application takes part; may be decided again until the results are released; evaluators who have
 * it already are told that it closes or is back. Refuses while the call is open, or still is for this application (it
 * may still change), while its team was asked to put something right and has time left without having answered
 * (`remedy-open`), when nothing was submitted, and an exclusion without a reason.
 */
export function decideEligibility(
  { callId, decider }: EligibilityDesk,
  applicationId: string,
  { outcome, answers, note }: EligibilityInput,
  now: Date,
) {
  const entry = findEligibilityEntry(callId, applicationId);
  refuseUnless(entry, "not-submitted");
  const details = { company: entry.company, outcome };
  change({ action: "eligibility.decided", by: decider, on: applicationId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    refuseUnless(findEligibilityEntry(callId, applicationId), "not-submitted");
    const { application, remedy } = findApplication(applicationId)!;
    refuseUnless(now > lastInstant(call, application), "call-still-open");
    refuseUnless(!isRemedyAwaited(remedy, now), "remedy-open");
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    refuseUnless(
      outcome === "eligible" || note.trim() || Object.values(answers).includes(false),
      "reason-missing",
    );
    if (remedy) updateRemedy(remedy.id, { endedAt: now, ending: "decided" });
    const before = findEligibilityDecision(applicationId)?.outcome;
    replaceEligibilityDecision({
      applicationId,
      outcome,
      answers,
      note,
      decidedBy: decider.id,
      decidedAt: now,
    });
    if (before && before !== outcome) tellEvaluators(callId, applicationId, outcome, now);
  });
}
