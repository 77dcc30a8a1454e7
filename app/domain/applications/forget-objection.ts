import { stateOf } from "#app/domain/conflicts/merge.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { deleteConflict, insertConflictSteps, knownPairs, updateConflict } from "#db/queries/conflicts.ts";

/**
 * What was found only because an applicant named somebody is forgotten when they take it back; what a manager decided, a
 * person said or a published pair waits for stays, for a manager to look at. Within the caller's change.
 */
export function forgetObjection(
  { applicationId, callId, applicant }: OwnApplication,
  { name, reason }: { name: string; reason: string },
  now: Date,
) {
  const open = knownPairs(callId, { applicationId }).filter(isOpen);
  for (const { evaluatorId, evidence } of open) {
    const left = evidence.filter(({ application }) => application !== `${name}: ${reason}`);
    if (left.length === evidence.length) continue;
    if (left.length > 0) updateConflict(evaluatorId, applicationId, { evidence: left, ...stateOf(left) });
    else deleteConflict(evaluatorId, applicationId);
    const state = left.length > 0 ? stateOf(left).state : "none";
    const step = { state, source: "applicant" as const };
    insertConflictSteps([{ evaluatorId, applicationId, at: now, by: applicant.id, ...step }]);
  }
}

function isOpen({ source, decidedAt, heldAssignment }: ReturnType<typeof knownPairs>[number]) {
  return !decidedAt && !heldAssignment && source !== "declared" && source !== "manager";
}
