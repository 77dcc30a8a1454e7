import { type Bounds, greatestWeightAt } from "./matching/bounds.ts";
import { fairest } from "./matching/fairness.ts";
import { buildNetwork, scale } from "./matching/network.ts";
import { greatestTotal } from "./matching/optimum.ts";
import { compare } from "./matching/order.ts";
import { figuresOf } from "./figures.ts";
import type { Candidate, Match, Problem } from "./problem.ts";
import { none } from "./matching/rows.ts";
import type { Seating } from "./matching/seating.ts";
import { leastMean, servedOf } from "./matching/served.ts";
import { shortApplications, underusedEvaluators } from "./matching/shortage.ts";

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
  const network = buildNetwork(problem);
  progress("total", 0);
  const optimum = greatestTotal(network);
  progress("total", 1);
  const { fair, bounds } = fairest(optimum, enough(problem), (share) => progress("fairness", share));
  progress("fairness", 1);
  const pairs = pairsOf(problem, fair.seating);
  const total = totalOf(pairs);
  return {
    pairs,
    total,
    leastServed: leastServed(fair.seating, bounds),
    short: shortApplications(problem, fair.seating),
    underused: underusedEvaluators(problem, fair.seating),
    relaxations: [],
    figures: figuresOf(problem, pairs),
    cost: { fairness: totalOf(pairsOf(problem, optimum)) - total, connection: 0 },
    certificate: {
      gap: wholeSteps(greatestWeightAt(bounds, fair.least) - fair.weight, network.step) / scale,
      leastServedBound: Number.isFinite(bounds.least) ? Math.floor(bounds.least) : 0,
    },
    prices: pricesOf(problem, fair.seating),
  };
}

function totalOf(pairs: readonly Candidate[]) {
  return pairs.reduce((total, pair) => total + pair.suitability, 0);
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

/** Two totals differ by whole steps; what is less is only the hash that decides between equals. */
function wholeSteps(units: number, step: number) {
  return Number.isFinite(units) ? Math.floor(units / step) * step : 0;
}

function leastServed({ network, held }: Seating, { counts }: Bounds) {
  const least = leastMean(network, servedOf(network, held), counts);
  return Number.isFinite(least) ? Math.floor(least) : 0;
}

function pairsOf(problem: Problem, { network, held }: Seating): Candidate[] {
  const pair = (application: number, evaluator: number, suitability: number) => ({
    application: problem.applications[network.applications[application]].id,
    evaluator: problem.evaluators[network.evaluators[evaluator]].id,
    suitability,
  });
  const pairs = network.locked.map((locked) =>
    pair(locked.application, locked.evaluator, locked.suitability),
  );
  for (const edge of held)
    if (edge !== none)
      pairs.push(pair(network.applicationOf[edge], network.evaluatorOf[edge], network.value[edge]));
  return pairs.sort((a, b) => compare(a.application, b.application) || compare(a.evaluator, b.evaluator));
}
