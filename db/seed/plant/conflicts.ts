import { addObjection } from "#app/domain/applications/objections.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { sayMentored, sayTies } from "#app/domain/evaluators/say-ties.ts";
import { decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { pairsInState } from "#db/queries/conflict-lists.ts";
import { acceptedEvaluatorsOf } from "#db/queries/routing.ts";
import type { PlantedApplication } from "./applications.ts";
import type { PlantedCall } from "./calls.ts";
import type { PlantedEvaluator } from "./evaluators.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** One evaluator says with which organisations they have ties, and a manager knows of a mentor. */
export function plantTies(
  call: PlantedCall,
  evaluators: PlantedEvaluator[],
  applications: PlantedApplication[],
) {
  const { closesAt } = call.sample.dates;
  const submitted = applications.filter(({ sample }) => sample.submits);
  const mentored = submitted.at(-1)!.sample.company.legalName;
  const [investor, angel] = [evaluators[8], evaluators[9]];
  const ties = [
    { kind: "organisation" as const, name: "Thermaic Accelerator" },
    { kind: "mentored" as const, name: mentored },
  ];
  sayTies(investor.permit, ties, new Date(closesAt.getTime() + 4 * day + 20 * hour));
  const known = [submitted.at(-2)!.sample.company.legalName];
  const at = new Date(closesAt.getTime() + 4 * day + 21 * hour);
  sayMentored(call.managed, angel.permit.evaluatorId, known, at);
}

/** A manager looks at what the portal was not sure of. */
export function decideWhatWasFound(call: PlantedCall) {
  const reason = "I asked both: they only share the name.";
  const at = new Date(call.sample.dates.closesAt.getTime() + 5 * day);
  const found = pairsInState(call.id, "to-check", 0, 100);
  if (found.length > 0) decideConflicts(call.managed, found, { state: "none", reason }, at);
}

/** While evaluation goes on, applicants name evaluators who have their applications, which close until somebody decides. */
export function plantLateObjections(call: PlantedCall, applications: PlantedApplication[], now: Date) {
  const names = new Map(acceptedEvaluatorsOf(call.id).map(({ id, name }) => [id, name]));
  const pairs = assignmentsOfCall(call.id).filter(({ status }) => status === "assigned");
  const given = applications.filter(({ id }) => pairs.some(({ applicationId }) => applicationId === id));
  const chosen = [given[5], given[17]];
  chosen.forEach(({ id, owner }, at) => {
    const { evaluatorId } = pairs.filter(({ applicationId }) => applicationId === id)[at + 1];
    const input = { kind: "person" as const, name: names.get(evaluatorId)!, email: "", reason: reasons[at] };
    addObjection(ownApplication(owner, id)!, input, new Date(now.getTime() - (at + 3) * hour));
  });
  const rival = { kind: "organisation" as const, name: "Sonoria Labs", email: "", reason: reasons[2] };
  addObjection(ownApplication(chosen[0].owner, chosen[0].id)!, rival, new Date(now.getTime() - 2 * hour));
}

const reasons = [
  "We ended a consulting contract with them last year, and not as friends.",
  "Консултира наш пряк конкурент.",
  "A competitor who copied our demo.",
];
