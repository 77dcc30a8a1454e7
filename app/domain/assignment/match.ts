import { type Bounds, greatestWeightAt, weightOf } from "./matching/bounds.ts";
import { greatestConnected } from "./matching/connect.ts";
import { crossed } from "./matching/cross.ts";
import { type Fair, fairest } from "./matching/fairness.ts";
import { buildNetwork, type Network, stepsIn } from "./matching/network.ts";
import { greatestTotal, unprovedShortage } from "./matching/optimum.ts";
import { joined } from "./matching/join.ts";
import { relaxationsFor } from "./matching/relax.ts";
import { pricedTotal } from "./matching/priced.ts";
import { repairedTotal } from "./matching/repaired.ts";
import { compare } from "./matching/order.ts";
import { figuresOf } from "./figures.ts";
import type { Candidate, Hindrance, Match, Problem, Relaxation } from "./problem.ts";
import { none } from "./matching/rows.ts";
import { type Seating, worthOf } from "./matching/seating.ts";
import { leastMean, servedOf } from "./matching/served.ts";
import { shortApplications, underusedEvaluators } from "./matching/shortage.ts";
import { scale } from "./matching/weights.ts";

/** First the greatest total is found, then the fairest matching; `share` of the phase is done (0 to 1). */
export type Progress = (phase: "total" | "fairness", share: number) => void;

/**
 * Routes applications to evaluators. Hard: every application has exactly the evaluators it wants, no evaluator has more
 * than `most`, only permitted pairs, locked pairs stay, no two of one organisation on an application. Among what keeps that:
 * first as many least loads met as can be, then the worst-served application served as well as possible, then the greatest
 * total. Where not every application can have its evaluators, as many seats as possible are taken, the shortage is spread
 * evenly, and `short` says who lacks how many and why.
 *
 * The same problem gives the same answer, in whatever order its rows come. Refuses (RangeError) ids that are unknown or
 * listed twice and suitabilities that are not whole millionths: a mistake of the caller, not of a manager.
 */
export function match(problem: Problem, progress: Progress = () => {}): Match {
  progress("total", 0);
  const greatest = greatestOf(problem);
  const { network } = greatest;
  const optimum = problem.connect ? greatestConnected(problem, network, greatest) : greatest;
  progress("total", 1);
  const { fair: found, bounds } = fairest(optimum, enough(problem), (share) => progress("fairness", share));
  progress("fairness", 1);
  const fair = problem.connect ? connectedBy(problem, found, bounds) : found;
  const pairs = pairsOf(problem, fair.seating);
  const total = totalOf(fair.seating);
  const [first, connected, fairly] = [greatest, optimum, found.seating].map(totalOf);
  // Fairness may undo a part of what was given up for the connection: then it costs nothing itself.
  const fairness = Math.max(0, connected - fairly);
  const relaxations = relaxationsFor(problem, fair.seating);
  return {
    pairs,
    total,
    leastServed: leastServed(fair.seating, bounds),
    short: shortApplications(problem, fair.seating).map((one) => ({
      ...one,
      hindrance: hindranceOf(one, relaxations),
    })),
    underused: underusedEvaluators(problem, fair.seating),
    relaxations,
    figures: figuresOf(problem, pairs),
    cost: { fairness, connection: first - total - fairness },
    certificate: {
      gap: Math.max(0, gapOf(greatest, fair, bounds, problem)),
      leastServedBound: Number.isFinite(bounds.least) ? Math.floor(bounds.least) : 0,
      shortage: unprovedShortage(fair.seating, greatest),
    },
    prices: pricesOf(problem, greatest),
  };
}

/**
 * What crosses topics weighs more once a connection is sought, but pairs that are not listed do not: against those only the
 * greatest total proves something then.
 */
function gapOf(greatest: Seating, fair: Fair, bounds: Bounds, { connect }: Problem) {
  const { network, bound } = greatest;
  if (network.beyond && connect)
    return wholeSteps(network, bound) - wholeSteps(network, worthOf(fair.seating, network.weight));
  return wholeSteps(network, greatestWeightAt(bounds, fair.least)) - wholeSteps(network, fair.weight);
}

function greatestOf(problem: Problem) {
  const { pairs, prices } = problem;
  if ("row" in pairs) return pricedTotal({ ...problem, pairs });
  return prices ? repairedTotal(problem, enough(problem)) : greatestTotal(buildNetwork(problem));
}

/** Where waiving a rule alone would help, there is room: so it is the rule that hinders. */
function hindranceOf(
  { application, hindrance }: Match["short"][number],
  relaxations: Relaxation[],
): Hindrance {
  const rules = {
    "allow-organisation": "organisation",
    "allow-country": "country",
    "waive-kind": "kind",
  } as const;
  if (hindrance !== "capacity") return hindrance;
  for (const one of relaxations)
    if (one.kind in rules && "application" in one && one.application === application)
      return rules[one.kind as keyof typeof rules];
  return hindrance;
}

function connectedBy(problem: Problem, { seating }: Fair, { counts }: Bounds): Fair {
  const joint = joined(crossed(problem, seating, counts), counts);
  const served = servedOf(joint.network, joint.held);
  const least = leastMean(joint.network, served, counts);
  return { seating: joint, least, weight: weightOf(joint.network, joint.held) };
}

function totalOf({ network, held }: Seating) {
  return servedOf(network, held).reduce((total, served) => total + served, 0);
}

function pricesOf(problem: Problem, { network, price }: Seating) {
  return Object.fromEntries(
    Array.from(network.evaluators, (place, rank) => [problem.evaluators[place].id, price[rank]]),
  );
}

function enough({ fairness = true }: Problem) {
  if (typeof fairness === "number") return fairness;
  return fairness ? Infinity : -Infinity;
}

/** In millionths. */
function wholeSteps(network: Network, weight: number) {
  return Number.isFinite(weight) ? (stepsIn(network, weight) * network.step) / scale : 0;
}

function leastServed({ network, held }: Seating, { counts }: Bounds) {
  const least = leastMean(network, servedOf(network, held), counts);
  return Number.isFinite(least) ? Math.floor(least) : 0;
}

function pairsOf(problem: Problem, { network, held }: Seating): Candidate[] {
  const evaluatorAt = (rank: number) => problem.evaluators[network.evaluators[rank]].id;
  const panels = Array.from(network.applications, (): Omit<Candidate, "application">[] => []);
  for (const { application, evaluator, suitability } of network.locked)
    panels[application].push({ evaluator: evaluatorAt(evaluator), suitability });
  for (const edge of held)
    if (edge !== none)
      panels[network.applicationOf[edge]].push({
        evaluator: evaluatorAt(network.evaluatorOf[edge]),
        suitability: network.value[edge],
      });
  return panels.flatMap((panel, rank) => {
    const application = problem.applications[network.applications[rank]].id;
    panel.sort((a, b) => compare(a.evaluator, b.evaluator));
    return panel.map((one) => ({ application, ...one }));
  });
}
