import { lastInstant } from "#app/domain/calls/deadline.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { RefusalReason } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { acceptedEvaluatorsOf, loadsOf, routingFigures, shortApplicationsOf } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { chosenScenario, scenariosOf } from "#db/queries/scenarios.ts";
import { countEligibility } from "#db/queries/counts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

const mostShort = 20;
const mostBars = 40;

/** What of a routing is counted over all applications, pairs and evaluators: apart where the call is large, so without a time. */
export function routingStanding({ callId }: { callId: string }) {
  const call = findCall(callId)!;
  const { proposed, assigned } = countAssignments(callId);
  const evaluators = acceptedEvaluatorsOf(callId);
  const figures = routingFigures(callId, call.evaluatorsPerApplication);
  return {
    ...{ proposed, assigned },
    undecided: countEligibility(callId).undecided,
    evaluators: evaluators.length,
    undeclared: evaluators.filter(({ declared }) => !declared).length,
    figures: {
      ...figures,
      pairs: proposed + assigned,
      mean: proposed + assigned ? figures.total / (proposed + assigned) : 0,
    },
    short: viewShort(call),
    loads: viewLoads(callId, evaluators),
  };
}

/** Where the routing of a call stands, what it is worth, who is short and why, and who has how much. */
export function viewRouting({ callId }: ManagedCall, now: Date, standing = routingStanding({ callId })) {
  const call = findCall(callId)!;
  const { evaluators, ...counted } = standing;
  const scenarios = scenariosOf(callId);
  const chosen = scenarios.find(({ chosenAt }) => chosenAt);
  return {
    ...counted,
    state: stateOf(counted.proposed, counted.assigned),
    wanted: call.evaluatorsPerApplication,
    timeZone: call.timeZone,
    blocker: blockerOf(call, counted.figures.applications, evaluators, now),
    proposedAt: chosen?.chosenAt,
    publishedAt: chosen?.publishedAt,
    scenarios: scenarios.length,
    computing: scenarios.filter(({ state }) => state === "waiting" || state === "computing").length,
  };
}

export type RoutingState = "none" | "proposed" | "changed" | "published";

/** `changed`: published, with pairs beside it that are only proposed. */
function stateOf(proposed: number, assigned: number): RoutingState {
  if (proposed) return assigned ? "changed" : "proposed";
  return assigned ? "published" : "none";
}

type Blocker = Extract<
  RefusalReason,
  "call-still-open" | "already-released" | "no-eligible-applications" | "not-enough-evaluators"
>;

/** Why nothing can be proposed now. */
export function blockerOf(
  call: Call,
  applications: number,
  evaluators: number,
  now: Date,
): Blocker | undefined {
  if (now <= lastInstant(call)) return "call-still-open";
  if (call.resultsReleasedAt) return "already-released";
  if (applications === 0) return "no-eligible-applications";
  if (evaluators === 0) return "not-enough-evaluators";
}

/** The first ones by number, each with what hindered the chosen scenario; a manager's change has no such reason. */
export function viewShort(call: Call, chosen = chosenScenario(call.id)) {
  const why = new Map(chosen?.figures?.short.map((one) => [one.applicationId, one.why]));
  const wanted = call.evaluatorsPerApplication;
  return shortApplicationsOf(call.id, wanted, mostShort).map(
    ({ applicationId, number, company, missing }) => ({
      id: applicationId,
      number: applicationNumber(call.code, number),
      company,
      missing,
      why: why.get(applicationId),
    }),
  );
}

/** The fullest first, with how many are left out, and the least and the most that anybody has. */
function viewLoads(callId: string, evaluators: ReturnType<typeof acceptedEvaluatorsOf>) {
  const found = new Map(loadsOf(callId).map((one) => [one.evaluatorId, one.proposed + one.assigned]));
  const loads = evaluators.map(({ id, name, capacity }) => ({
    id,
    name,
    capacity,
    load: found.get(id) ?? 0,
  }));
  loads.sort((one, other) => other.load / other.capacity - one.load / one.capacity);
  const counts = loads.map(({ load }) => load);
  return {
    shown: loads.slice(0, mostBars),
    more: Math.max(0, loads.length - mostBars),
    least: counts.length ? Math.min(...counts) : 0,
    most: counts.length ? Math.max(...counts) : 0,
  };
}
