import { refuseUnless } from "#app/domain/refusal.ts";
import { findAssignment, findPair, insertAssignment, updateAssignment } from "#db/queries/assignment.ts";
import { forgetProposal } from "#db/queries/proposals.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { findEligibleApplication } from "#db/queries/routing.ts";
import type { RoutingFacts } from "./facts.ts";
import { suitabilityIn } from "./routing-problem.ts";

/** An evaluator and an application of the call that can be routed, as they are now; refuses any other. */
export function pairIn(callId: string, applicationId: string, evaluatorId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const application = findEligibleApplication(callId, applicationId);
  refuseUnless(evaluator?.status === "accepted" && application, "changed-elsewhere");
  return { evaluator, application };
}

type Asked = { applicationId: string; evaluatorId: string };

/**
 * Inside a change that was found to break no rule: gives an application to an evaluator by hand; `assigned`: at once. How a
 * pair had ended stays on it until it is published.
 */
export function seat(
  callId: string,
  facts: RoutingFacts,
  { applicationId, evaluatorId }: Asked,
  now: Date,
  status: "proposed" | "assigned" = "proposed",
) {
  const { evaluator, application } = pairIn(callId, applicationId, evaluatorId);
  const ended = findPair(applicationId, evaluatorId);
  refuseUnless(!ended || ended.status === "recused", "changed-elsewhere");
  const since =
    status === "assigned" ? { assignedAt: now, recusedAt: null, recusalReason: null, ending: null } : {};
  const suitability = suitabilityIn(facts, application, evaluator);
  const anew = { status, ...since, locked: true, suitability };
  if (ended) updateAssignment(ended.id, anew);
  else insertAssignment({ id: crypto.randomUUID(), callId, applicationId, evaluatorId, ...anew });
}

/**
 * Inside a change: what was published ends, with its draft kept for managers; what was only proposed is forgotten, or ended
 * as it was before. Returns what it was.
 */
export function unseat(callId: string, assignmentId: string, now: Date) {
  const pair = findAssignment(assignmentId);
  refuseUnless(pair?.callId === callId && pair.status !== "recused", "changed-elsewhere");
  const sheet = findSheet(assignmentId);
  refuseUnless(sheet?.status !== "submitted", "sheet-submitted");
  if (pair.status === "proposed") forgetProposal(assignmentId);
  else {
    const ended = { status: "recused", recusedAt: now, recusalReason: "", ending: "taken-back" } as const;
    updateAssignment(assignmentId, ended);
  }
  return pair.status;
}
