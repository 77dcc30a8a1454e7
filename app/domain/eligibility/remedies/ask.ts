import { isRemedyAwaited } from "#app/domain/applications/remedies/open.ts";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { change } from "#app/domain/change.ts";
import type { EligibilityDesk } from "#app/domain/permissions.ts";
import { Refusal, refuseUnless } from "#app/domain/refusal.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findEligibilityDecision, findEligibilityEntry } from "#db/queries/eligibility.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { insertRemedy, updateRemedy } from "#db/queries/remedies.ts";
import { putDraftBack } from "./put-back.ts";
import { tellRequested } from "./tell.ts";
import { earliestUntil } from "./until.ts";

export type RemedyRequest = {
  /** What is missing or wrong, for the team to read. */
  text: string;
  /** Ids of the questions whose answers may change. */
  questions: string[];
  /** UTC; that instant still counts. */
  until: Date;
};

type Obstacle = "not-submitted" | "call-still-open" | "release-begun" | "remedy-decided" | "remedy-open";
type Found = NonNullable<ReturnType<typeof findApplication>>;

/**
 * Asks a team to put something right in what it submitted before eligibility is decided; it is told at once and may then
 * change the answers to the named questions, and nothing else, until that instant. Refuses while the application is open
 * (`call-still-open`), once its eligibility was decided (`remedy-decided`) or letters go out (`release-begun`), while an
 * earlier request waits for its answer (`remedy-open`), less time than a week (`remedy-too-soon`) and questions that the
 * submitted version was not asked (`changed-elsewhere`).
 */
export function askToRemedy(
  { callId, decider }: EligibilityDesk,
  applicationId: string,
  request: RemedyRequest,
  now: Date,
) {
  const entry = findEligibilityEntry(callId, applicationId);
  refuseUnless(entry, "not-submitted");
  const { timeZone } = findApplication(applicationId)!.call;
  const details = { company: entry.company, until: request.until.toISOString(), timeZone };
  change({ action: "remedy.asked", by: decider, on: applicationId, callId, at: now, details }, () => {
    const found = findApplication(applicationId)!;
    const obstacle = obstacleToAsking(found, now);
    if (obstacle) throw new Refusal(obstacle);
    refuseUnless(request.until >= earliestUntil(timeZone, now), "remedy-too-soon");
    const counting = findSubmission(found.application.submissionId!)!;
    const known = questionsOf(counting.form.definition).map(({ id }) => id);
    refuseUnless(
      request.questions.every((id) => known.includes(id)),
      "changed-elsewhere",
    );
    if (found.remedy) updateRemedy(found.remedy.id, { endedAt: now, ending: "followed" });
    putDraftBack(counting.submission, decider.id, now);
    const asked = { callId, applicationId, submissionId: counting.submission.id, askedBy: decider.id };
    insertRemedy({ ...request, ...asked, id: crypto.randomUUID(), askedAt: now });
    tellRequested(found, { ...request, prolonged: false }, now);
  });
}

/** Names of refusals: what keeps anybody from asking at `now`, whatever for. */
export function obstacleToAsking({ application, call, remedy }: Found, now: Date): Obstacle | undefined {
  if (application.status !== "submitted") return "not-submitted";
  if (now <= lastInstant(call, application)) return "call-still-open";
  if (call.resultsReleasedAt || isReleaseBegun(call.id)) return "release-begun";
  if (findEligibilityDecision(application.id)) return "remedy-decided";
  if (isRemedyAwaited(remedy, now)) return "remedy-open";
}
