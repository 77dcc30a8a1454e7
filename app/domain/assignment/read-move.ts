import { applicationNumber } from "#app/domain/applications/number.ts";
import { wantedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { pairsOfApplications } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { brokenByMove } from "./broken-by-move.ts";
import { consequencesOf } from "./consequences.ts";
import { routingFacts, type RoutingFacts } from "./facts.ts";
import type { Move } from "./move.ts";
import { keyOf, rowOf } from "./pair-key.ts";
import type { Candidate, Pair } from "./problem.ts";
import { inNames } from "./rules.ts";
import { askedOf, suitabilityIn } from "./routing-problem.ts";

/** What a move would do, before anybody does it: to the whole, to whom it touches, and which rules it would break. */
export function viewMove({ callId }: ManagedCall, applicationId: string, move: Move) {
  const facts = routingFacts(callId);
  const call = findCall(callId)!;
  const application = facts.applications.find(({ id }) => id === applicationId);
  const comes = facts.evaluators.find(({ id }) => id === move.in);
  const goes = facts.evaluators.find(({ id }) => id === move.out);
  const other = facts.applications.find(({ id }) => id === move.swap);
  if (!application || (move.in && !comes) || (move.out && !goes) || (move.swap && !other)) return;
  const steps = stepsOf(facts, applicationId, move);
  if (!steps) return;
  const whole = wholeOf(facts);
  const nameOf = (id: string) => facts.evaluators.find((one) => one.id === id)!.name;
  const companyOf = (id: string) => facts.applications.find((one) => one.id === id)!.company;
  const { before, after, applications, loads } = consequencesOf(whole, pairsIn(facts), steps);
  return {
    number: applicationNumber(call.code, application.number),
    company: application.company,
    ...{ in: comes?.name, out: goes?.name, other: other?.company },
    ...{ before, after },
    applications: applications.map((one) => ({ ...one, company: companyOf(one.id) })),
    loads: loads.map((one) => ({ ...one, name: nameOf(one.id) })),
    broken: brokenByMove(callId, facts, steps).map((one) => inNames(facts, one)),
    ended: endedBy(steps.removed),
    open: !call.resultsReleasedAt,
  };
}

type Steps = { added: Candidate[]; removed: Pair[] };

/** Undefined when a pair that should go does not stand. */
function stepsOf(facts: RoutingFacts, application: string, move: Move): Steps | undefined {
  const removed: Pair[] = [
    ...(move.out ? [{ application, evaluator: move.out }] : []),
    ...(move.swap ? [{ application: move.swap, evaluator: move.in! }] : []),
  ];
  const added: Pair[] = [
    ...(move.in ? [{ application, evaluator: move.in }] : []),
    ...(move.swap ? [{ application: move.swap, evaluator: move.out! }] : []),
  ];
  const standing = new Set(facts.pairs.map(keyOf));
  const stands = (pair: Pair) => standing.has(keyOf(rowOf(pair)));
  if (!removed.every(stands)) return;
  return { removed, added: added.map((pair) => ({ ...pair, suitability: suits(facts, pair) })) };
}

function suits(facts: RoutingFacts, { application, evaluator }: Pair): number {
  const one = facts.applications.find(({ id }) => id === application)!;
  return suitabilityIn(
    facts,
    one,
    facts.evaluators.find(({ id }) => id === evaluator)!,
  );
}

function wholeOf(facts: RoutingFacts) {
  const { applications, evaluators } = askedOf({ ...facts, applications: [] });
  return {
    evaluators,
    applications: [
      ...applications,
      ...facts.applications.map((one) => ({
        id: one.id,
        wanted: wantedOf(facts.settings.perApplication, one),
      })),
    ],
  };
}

function pairsIn({ pairs }: RoutingFacts): Candidate[] {
  return pairs.map(({ applicationId: application, evaluatorId: evaluator, suitability }) => ({
    ...{ application, evaluator, suitability },
  }));
}

/** Published pairs among those that go, and sheets that were begun: what an evaluator loses. */
function endedBy(removed: readonly Pair[]) {
  const pairs = pairsOfApplications(removed.map(({ application }) => application));
  const own = pairs.filter((pair) =>
    removed.some((one) => one.application === pair.applicationId && one.evaluator === pair.evaluatorId),
  );
  return {
    published: own.filter(({ status }) => status === "assigned").length,
    begun: own.filter(({ sheet }) => sheet === "draft").length,
    submitted: own.filter(({ sheet }) => sheet === "submitted").length,
  };
}
