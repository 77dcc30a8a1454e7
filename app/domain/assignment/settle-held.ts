import { wantedOf } from "#app/domain/applications/wanted.ts";
import { tellEvaluator } from "#app/domain/conflicts/tell.ts";
import { assignedPeople, findPair, updateAssignment } from "#db/queries/assignment.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { evaluatorsByIds } from "#db/queries/evaluators.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { brokenRules, newlyBroken } from "./rules.ts";

type Held = NonNullable<ReturnType<typeof findPair>>;

/**
 * A manager decided about a pair that a conflict had closed after publication: without one the evaluator goes on where they
 * stopped, if every rule of the routing still allows it; of somebody who was let go only what they submitted stands again.
 * They hear what it is, not why, unless they were let go; `waited`: they were told to wait.
 */
export function settleHeld(
  callId: string,
  { evaluatorId, applicationId }: { evaluatorId: string; applicationId: string },
  { state, waited }: { state: "conflict" | "none"; waited: boolean },
  now: Date,
) {
  const held = findPair(applicationId, evaluatorId);
  if (held?.status !== "recused" || held.ending !== "conflict") return;
  const back = state === "none" && isStillOf(held) && standsAgain(callId, held);
  const [person] = assignedPeople([evaluatorId]);
  if (!person || (!back && !waited)) return;
  const { number, company } = findApplication(applicationId)!.application;
  tellEvaluator(callId, { ...person, number, company }, back ? "back" : "closed", now);
}

function isStillOf({ id, evaluatorId }: Held) {
  const [evaluator] = evaluatorsByIds([evaluatorId]);
  return evaluator.status === "accepted" || findSheet(id)?.status === "submitted";
}

/**
 * Its application is eligible and short of an evaluator, and no rule breaks that is kept without this pair; else it
 * ends again.
 */
function standsAgain(callId: string, { id, applicationId, ...pair }: Held): boolean {
  const before = routingFacts(callId);
  const application = before.applications.find((one) => one.id === applicationId);
  const seated = before.pairs.filter((one) => one.applicationId === applicationId);
  if (!application || seated.length >= wantedOf(before.settings.perApplication, application)) return false;
  updateAssignment(id, { status: "assigned", recusedAt: null, recusalReason: null, ending: null });
  const [had, has] = [before, routingFacts(callId)].map((facts) =>
    brokenRules(facts, facts.pairs.map(idsOf)),
  );
  if (newlyBroken(had, has).length === 0) return true;
  const { status, recusedAt, recusalReason, ending } = pair;
  updateAssignment(id, { status, recusedAt, recusalReason, ending });
  return false;
}
