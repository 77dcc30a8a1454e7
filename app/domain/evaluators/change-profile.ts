import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import type { EvaluatorInCall, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignedTo } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";
import { forgetProposalsOf } from "#db/queries/proposals.ts";
import { changeEvaluator } from "./change-evaluator.ts";
import { suitAnew } from "./suit-anew.ts";
import { profileIn, type EvaluatorProfile } from "./profile.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * A changed organisation may mean new conflicts, so they are looked for again; other topics or languages, another fit of
 * what they were given. Refuses a capacity below what the evaluator
 * has been given already (`capacity-below-assigned`).
 */
export function changeProfile(evaluator: EvaluatorInCall, profile: EvaluatorProfile, now: Date) {
  changeEvaluator(evaluator, "evaluator.changed", {}, now, (call) =>
    keepProfile(call, evaluator.evaluatorId, profile, now),
  );
}

/**
 * A manager changes it on behalf of somebody who accepted. Refuses the same, somebody who has not accepted
 * (`changed-elsewhere`), and any change once the results are out (`already-released`).
 */
export function changeProfileFor(
  { callId, manager }: ManagedCall,
  evaluatorId: string,
  profile: EvaluatorProfile,
  now: Date,
) {
  const { name = "" } = findEvaluator(callId, evaluatorId) ?? {};
  const entry = { action: "evaluator.changed-for", by: manager, on: evaluatorId, callId, at: now } as const;
  change({ ...entry, details: { name } }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(findEvaluator(callId, evaluatorId)?.status === "accepted", "changed-elsewhere");
    keepProfile(call, evaluatorId, profile, now);
  });
}

function keepProfile(call: Call, evaluatorId: string, profile: EvaluatorProfile, now: Date) {
  const count = countAssignedTo(evaluatorId);
  refuseUnless(profile.capacity >= count, "capacity-below-assigned", { count });
  const stoppedAt = profile.stopped ? (findEvaluator(call.id, evaluatorId)!.stoppedAt ?? now) : null;
  if (stoppedAt) forgetProposalsOf(evaluatorId);
  updateEvaluator(evaluatorId, { ...profileIn(call, profile), stoppedAt });
  findConflictsOf(call.id, now, { evaluatorId });
  suitAnew(call, evaluatorId);
}
