import { wantedOf } from "#app/domain/applications/wanted.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { colleaguesIn } from "#app/domain/conflicts/read-colleagues.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import {
  findAssignment,
  findPair,
  insertAssignment,
  pairsOfApplications,
  updateAssignment,
} from "#db/queries/assignment.ts";
import { forgetProposal } from "#db/queries/proposals.ts";
import { findCall } from "#db/queries/calls.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { evaluatorsByIds, findEvaluator } from "#db/queries/evaluators.ts";
import { preferencesOf } from "#db/queries/preferences.ts";
import { findEligibleApplication, loadsOf } from "#db/queries/routing.ts";
import { suitabilityOf } from "./suitability.ts";

/** An evaluator and an application of the call that can be routed, as they are now; refuses any other. */
export function pairIn(callId: string, applicationId: string, evaluatorId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const application = findEligibleApplication(callId, applicationId);
  refuseUnless(evaluator?.status === "accepted" && application, "changed-elsewhere");
  return { evaluator, application };
}

type Evaluator = ReturnType<typeof pairIn>["evaluator"];
type Application = ReturnType<typeof pairIn>["application"];
type Asked = { applicationId: string; evaluatorId: string };

/**
 * Inside a change: gives an application to an evaluator by hand, if every hard rule allows it; `assigned`: at once. How a pair
 * had ended stays on it until it is published.
 */
export function seat(
  callId: string,
  { applicationId, evaluatorId }: Asked,
  now: Date,
  status: "proposed" | "assigned" = "proposed",
) {
  const { evaluator, application } = pairIn(callId, applicationId, evaluatorId);
  const details = { evaluator: evaluator.name, company: application.company };
  findConflictsOf(callId, now, { evaluatorId });
  refuseUnless(!findConflict(evaluatorId, applicationId), "conflict-of-interest", details);
  refuseOverload(evaluator);
  refuseBadCompany(evaluator, application);
  const liked = preferencesOf(evaluatorId).find((one) => one.applicationId === applicationId)?.preference;
  const { suitability } = suitabilityOf(application, evaluator, liked);
  const ended = findPair(applicationId, evaluatorId);
  refuseUnless(!ended || ended.status === "recused", "changed-elsewhere");
  const since =
    status === "assigned" ? { assignedAt: now, recusedAt: null, recusalReason: null, ending: null } : {};
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

function refuseOverload({ id, callId, name, capacity }: Evaluator) {
  const { proposed, assigned } = loadsOf(callId).find(({ evaluatorId }) => evaluatorId === id)!;
  refuseUnless(proposed + assigned < capacity, "capacity-exceeded", { evaluator: name, most: capacity });
}

/** Colleagues and, if the call asks for it, compatriots; and seats that a required kind must have. */
function refuseBadCompany(evaluator: Evaluator, application: Application) {
  const { id: applicationId, company } = application;
  const call = findCall(evaluator.callId)!;
  const { routing, evaluatorsPerApplication } = call;
  const ids = pairsOfApplications([applicationId]).map(({ evaluatorId }) => evaluatorId);
  const others = evaluatorsByIds(ids).filter(({ id }) => id !== evaluator.id);
  const colleagues = colleaguesIn(call);
  const own = colleagues.get(evaluator.id);
  const colleague = others.some(({ id }) => own && colleagues.get(id) === own);
  refuseUnless(!colleague, "same-organisation", { company });
  const compatriot = others.some(({ country }) => country !== null && country === evaluator.country);
  refuseUnless(!routing.oneOfACountry || !compatriot, "same-country", { company });
  const seated = [...others, evaluator];
  const wanted = wantedOf(evaluatorsPerApplication, application);
  for (const { id, least } of routing.kinds) {
    const without = seated.filter(({ kind }) => kind !== id).length;
    refuseUnless(without <= Math.max(0, wanted - least), "kind-missing", { company });
  }
}
