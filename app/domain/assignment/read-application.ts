import { foldedName } from "#app/domain/conflicts/organisation-name.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { endedPairsOf, pairsOfApplications } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { conflictsOfApplication } from "#db/queries/conflicts.ts";
import { explain } from "./explain.ts";
import { routingFacts, type RoutingFacts } from "./facts.ts";
import { viewApplication } from "./read-pairs.ts";
import { candidatesIn, routingProblem } from "./routing-problem.ts";
import { viewFit } from "./view-fit.ts";

type Evaluator = RoutingFacts["evaluators"][number];
/** Why somebody cannot take an application. */
export type Barrier = "conflict" | "capacity" | "organisation";

/** The best ones only: nobody goes through hundreds. */
const mostAlternatives = 30;

/** One application with its evaluators, and who could be in their place: why, and with which consequences. */
export function viewApplicationRouting({ callId }: ManagedCall, applicationId: string, locale: Locale) {
  const facts = routingFacts(callId);
  const application = facts.applications.find(({ id }) => id === applicationId);
  if (!application) return;
  const call = findCall(callId)!;
  const loads = loadsIn(facts);
  const viewOne = (evaluator: Evaluator) => ({
    evaluatorId: evaluator.id,
    name: evaluator.name,
    organisation: evaluator.organisation,
    capacity: evaluator.capacity,
    load: loads.get(evaluator.id) ?? 0,
    fit: viewFit(application, evaluator, call.topics, locale),
  });
  const pairs = pairsOfApplications([applicationId]);
  const given = facts.evaluators.filter(({ id }) => pairs.some(({ evaluatorId }) => evaluatorId === id));
  const others = facts.evaluators.filter((evaluator) => !given.includes(evaluator));
  const barrier = barriers(given, new Set(conflictsOfApplication(applicationId)), loads);
  const places = placesIn(facts, applicationId);
  return {
    application: viewApplication(call, application, locale),
    wanted: call.evaluatorsPerApplication,
    open: !call.resultsReleasedAt,
    timeZone: call.timeZone,
    pairs: given.map((evaluator) => {
      const { id, status, locked, sheet } = pairs.find((pair) => pair.evaluatorId === evaluator.id)!;
      const place = places.get(evaluator.id);
      return { id, proposed: status === "proposed", locked, sheet, place, ...viewOne(evaluator) };
    }),
    ended: endedPairsOf(applicationId),
    ...alternativesAmong(others.map((one) => ({ ...viewOne(one), barrier: barrier(one) }))),
  };
}

function loadsIn({ pairs }: RoutingFacts) {
  const loads = new Map<string, number>();
  for (const { evaluatorId } of pairs) loads.set(evaluatorId, (loads.get(evaluatorId) ?? 0) + 1);
  return loads;
}

/** Which choice each evaluator of the application is among all who may have it, by the evaluator's id. */
function placesIn(facts: RoutingFacts, applicationId: string) {
  const alone = { ...facts, applications: facts.applications.filter(({ id }) => id === applicationId) };
  const pairs = facts.pairs.map(({ applicationId: application, evaluatorId: evaluator, suitability }) => ({
    ...{ application, evaluator, suitability },
  }));
  const explained = explain(routingProblem(alone), candidatesIn(alone), pairs, applicationId);
  return new Map(explained.map(({ evaluator, place, of }) => [evaluator, { place, of }]));
}

function barriers(given: Evaluator[], conflicting: Set<string>, loads: Map<string, number>) {
  const organisations = new Set(given.map(({ organisation }) => foldedName(organisation)));
  organisations.delete("");
  return ({ id, capacity, organisation }: Evaluator): Barrier | undefined => {
    if (conflicting.has(id)) return "conflict";
    if (organisations.has(foldedName(organisation))) return "organisation";
    if ((loads.get(id) ?? 0) >= capacity) return "capacity";
  };
}

/** The best ones who can, and the best ones who cannot. */
function alternativesAmong<One extends { barrier?: Barrier; fit: { suitability: number } }>(
  everybody: One[],
) {
  const best = everybody.toSorted((one, other) => other.fit.suitability - one.fit.suitability);
  return {
    alternatives: best.filter(({ barrier }) => !barrier).slice(0, mostAlternatives),
    barred: best.filter(({ barrier }) => barrier).slice(0, mostAlternatives),
  };
}
