import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import {
  deleteAssignment,
  findAssignment,
  findPair,
  insertAssignment,
  pairsOfApplications,
  updateAssignment,
} from "#db/queries/assignment.ts";
import { findEligibleApplication, loadsOf } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { evaluatorsByIds, findEvaluator } from "#db/queries/evaluators.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { suitabilityOf } from "./suitability.ts";

/**
 * A manager gives an application to one more evaluator: proposed until it is published, and kept by later proposals.
 * Refuses by name: a conflict (`conflict-of-interest`), more than the evaluator takes (`capacity-exceeded`), a second one
 * of an organisation (`same-organisation`).
 */
export function addPair(managed: ManagedCall, applicationId: string, evaluatorId: string, now: Date) {
  const { callId, manager } = managed;
  const { evaluator, application } = pairIn(callId, applicationId, evaluatorId);
  const details = { evaluator: evaluator.name, company: application.company };
  change({ action: "assignment.added", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseAfterResults(callId);
    findConflictsOf(callId, now, { evaluatorId });
    refuseUnless(!findConflict(evaluatorId, applicationId), "conflict-of-interest", details);
    refuseOverload(evaluator);
    refuseColleague(evaluator, application);
    const { suitability } = suitabilityOf(application, evaluator);
    const ended = findPair(applicationId, evaluatorId);
    refuseUnless(!ended || ended.status === "recused", "changed-elsewhere");
    const anew = { status: "proposed" as const, locked: true, suitability };
    if (ended) updateAssignment(ended.id, { ...anew, recusedAt: null, recusalReason: null });
    else insertAssignment({ id: crypto.randomUUID(), callId, applicationId, evaluatorId, ...anew });
  });
}

/**
 * A manager takes an application back from an evaluator. What was published ends, with its draft kept for managers;
 * refused once its score sheet is submitted (`sheet-submitted`).
 */
export function removePair({ callId, manager }: ManagedCall, assignmentId: string, now: Date) {
  const pair = findAssignment(assignmentId);
  refuseUnless(pair?.callId === callId && pair.status !== "recused", "changed-elsewhere");
  const { applicationId, evaluatorId } = pair;
  const evaluator = findEvaluator(callId, evaluatorId)!.name;
  const { company } = findApplication(applicationId)!.application;
  const details = { evaluator, company };
  change({ action: "assignment.removed", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseAfterResults(callId);
    refuseUnless(findSheet(assignmentId)?.status !== "submitted", "sheet-submitted");
    if (pair.status === "proposed" && !findSheet(assignmentId)) deleteAssignment(assignmentId);
    else updateAssignment(assignmentId, { status: "recused", recusedAt: now, recusalReason: "" });
  });
}

function pairIn(callId: string, applicationId: string, evaluatorId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const application = findEligibleApplication(callId, applicationId);
  refuseUnless(evaluator?.status === "accepted" && application, "changed-elsewhere");
  return { evaluator, application };
}

function refuseAfterResults(callId: string) {
  refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
}

type Evaluator = ReturnType<typeof pairIn>["evaluator"];
type Application = ReturnType<typeof pairIn>["application"];

function refuseOverload({ id, callId, name, capacity }: Evaluator) {
  const { proposed, assigned } = loadsOf(callId).find(({ evaluatorId }) => evaluatorId === id)!;
  refuseUnless(proposed + assigned < capacity, "capacity-exceeded", { evaluator: name, most: capacity });
}

function refuseColleague({ id, organisation }: Evaluator, { id: applicationId, company }: Application) {
  const others = pairsOfApplications([applicationId]).map(({ evaluatorId }) => evaluatorId);
  const own = foldedName(organisation);
  const colleague = evaluatorsByIds(others).some(
    (other) => other.id !== id && own !== "" && foldedName(other.organisation) === own,
  );
  refuseUnless(!colleague, "same-organisation", { company });
}
