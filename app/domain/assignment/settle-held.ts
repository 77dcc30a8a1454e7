import { wantedOf } from "#app/domain/applications/wanted.ts";
import { tellEvaluator } from "#app/domain/conflicts/tell.ts";
import { assignedPeople, findPair, updateAssignment } from "#db/queries/assignment.ts";
import { findApplication } from "#db/queries/applications.ts";
import { evaluatorsByIds } from "#db/queries/evaluators.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { brokenRules, newlyBroken } from "./rules.ts";

type Ids = { evaluatorId: string; applicationId: string };

/**
 * A manager decided about a pair that a conflict had closed after publication: without one the evaluator goes on where they
 * stopped, if every rule of the routing still allows it. They hear what it is, not why; `waited`: they were told to wait.
 */
export function settleHeld(
  callId: string,
  { evaluatorId, applicationId }: Ids,
  { state, waited }: { state: "conflict" | "none"; waited: boolean },
  now: Date,
) {
  const held = findPair(applicationId, evaluatorId);
  const [evaluator] = evaluatorsByIds([evaluatorId]);
  if (held?.status !== "recused" || held.ending !== "conflict" || evaluator.status !== "accepted") return;
  const back = state === "none" && hasPlace(callId, held);
  if (!back && !waited) return;
  const anew = { status: "assigned", recusedAt: null, recusalReason: null, ending: null } as const;
  if (back) updateAssignment(held.id, anew);
  const { number, company } = findApplication(applicationId)!.application;
  const [person] = assignedPeople([evaluatorId]);
  tellEvaluator(callId, { ...person, number, company }, back ? "back" : "closed", now);
}

/** Eligible, short of an evaluator, and no rule broken that is kept without this one. */
function hasPlace(callId: string, pair: Ids): boolean {
  const facts = routingFacts(callId);
  const application = facts.applications.find(({ id }) => id === pair.applicationId);
  const seated = facts.pairs.filter(({ applicationId }) => applicationId === pair.applicationId);
  if (!application || seated.length >= wantedOf(facts.settings.perApplication, application)) return false;
  const standing = facts.pairs.map(idsOf);
  const [before, after] = [standing, [...standing, idsOf(pair)]].map((pairs) => brokenRules(facts, pairs));
  return newlyBroken(before, after).length === 0;
}
