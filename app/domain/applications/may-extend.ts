import type { findCall } from "#db/queries/calls.ts";
import { isEligibilityDecided, isEvaluationBegun } from "#db/queries/extensions.ts";

type Call = Pick<NonNullable<ReturnType<typeof findCall>>, "id" | "status" | "resultsReleasedAt">;

/** Names of refusals. */
type Obstacle = "call-not-published" | "already-released" | "evaluation-started" | "eligibility-decided";

/**
 * Why no deadline of the call can be moved any more, or that of one application. Once evaluators have applications, or
 * one was judged, whoever gets more time would know more than others did or change what was judged.
 */
export function obstacleToExtending(call: Call, applicationId?: string): Obstacle | undefined {
  if (call.status !== "published") return "call-not-published";
  if (call.resultsReleasedAt) return "already-released";
  if (isEvaluationBegun(call.id)) return "evaluation-started";
  if (isEligibilityDecided(call.id, applicationId)) return "eligibility-decided";
}
