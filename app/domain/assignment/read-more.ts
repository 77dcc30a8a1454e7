import { applicationNumber } from "#app/domain/applications/number.ts";
import { mostWanted, wantedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEligibleApplication } from "#db/queries/routing.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { match } from "./match.ts";
import type { Hindrance } from "./problem.ts";
import { routingProblem } from "./routing-problem.ts";

/**
 * What ordering one more evaluation for each of these applications means, before anybody does it: how many they are, how
 * many places evaluators have left beside everything that is wanted already (`free`, below zero when there are too few), and
 * for which of them nobody could come as things stand, and why. That is only asked once something is published: before, a
 * new scenario gives every seat anew.
 */
export function viewOrder({ callId, ids }: { callId: string; ids: readonly string[] }) {
  const call = findCall(callId)!;
  const facts = routingFacts(callId);
  const asked = new Set(ids);
  const chosen = facts.applications.filter(({ id }) => asked.has(id));
  const published = countAssignments(callId).assigned > 0;
  const hindered = published ? hindrancesTo(facts, chosen) : new Map<string, Hindrance>();
  return {
    open: !call.resultsReleasedAt,
    published,
    free: freePlaces(facts),
    rows: chosen.map((application) => ({
      id: application.id,
      number: applicationNumber(call.code, application.number),
      company: application.company,
      wanted: wantedOf(call.evaluatorsPerApplication, application),
      most: mostWanted,
      hindrance: hindered.get(application.id),
    })),
  };
}

/** Places of all evaluators that neither somebody's application takes nor one that is short wants. */
function freePlaces({ applications, evaluators, pairs, settings }: RoutingFacts): number {
  const has = Map.groupBy(pairs, ({ applicationId }) => applicationId);
  const taken = applications.map((one) =>
    Math.max(has.get(one.id)?.length ?? 0, wantedOf(settings.perApplication, one)),
  );
  const offered = evaluators.reduce((sum, { capacity }) => sum + capacity, 0);
  return offered - taken.reduce((sum, count) => sum + count, 0);
}

type Application = RoutingFacts["applications"][number];

/** Of these applications together, with every pair staying where it is: which cannot have one more, and what hinders it. */
function hindrancesTo(facts: RoutingFacts, chosen: readonly Application[]): Map<string, Hindrance> {
  const ids = new Set(chosen.map(({ id }) => id));
  const [own, elsewhere] = [new Array<RoutingFacts["pairs"][number]>(), new Map<string, number>()];
  for (const pair of facts.pairs)
    if (ids.has(pair.applicationId)) own.push({ ...pair, locked: true });
    else elsewhere.set(pair.evaluatorId, (elsewhere.get(pair.evaluatorId) ?? 0) + 1);
  const applications = chosen.map((one) => ({ ...one, extra: one.extra + 1 }));
  const problem = routingProblem({ ...facts, applications, pairs: own });
  const evaluators = problem.evaluators.map((one) => ({
    ...one,
    most: Math.max(0, one.most - (elsewhere.get(one.id) ?? 0)),
    least: 0,
  }));
  const { short } = match({ ...problem, evaluators, connect: undefined, fairness: false });
  return new Map(short.map(({ application, hindrance }) => [application, hindrance]));
}

/** What taking one back means. */
export function viewTakingBack({ callId }: ManagedCall, id: string) {
  const call = findCall(callId)!;
  const application = findEligibleApplication(callId, id);
  if (!application || application.extra === 0) return;
  return {
    id,
    number: applicationNumber(call.code, application.number),
    company: application.company,
    wanted: wantedOf(call.evaluatorsPerApplication, application),
    open: !call.resultsReleasedAt,
  };
}
