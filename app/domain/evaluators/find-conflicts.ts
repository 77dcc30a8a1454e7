import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertFoundConflicts, peopleWhoEvaluate, teamsOfCall } from "#db/queries/conflicts.ts";
import { closeBarredPairs } from "./close-barred-pairs.ts";
import { conflictsBetween } from "./conflict-rules.ts";

/**
 * Puts on the list what names and addresses tell of one evaluator or one application's team, or of all; within the
 * caller's change. What a manager dismissed is not found again, and what was found stays when somebody leaves a team.
 */
export function findConflictsOf(
  callId: string,
  now: Date,
  { evaluatorId, applicationId }: { evaluatorId?: string; applicationId?: string } = {},
) {
  const people = peopleWhoEvaluate(callId, evaluatorId).map(({ accountEmail, email, ...person }) => ({
    ...person,
    emails: [email, accountEmail].filter((address) => address !== null),
  }));
  const found = conflictsBetween(people, teamsOfCall(callId, applicationId));
  insertFoundConflicts(found.map((conflict) => ({ ...conflict, at: now })));
  closeBarredPairs(callId, now);
}

/** Looks again for everyone: applications may have come after the evaluators. Refused once the results are out. */
export function findAllConflicts({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "conflicts.searched", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    findConflictsOf(callId, now);
  });
}
