import { upTo } from "./counting-sort.ts";
import type { Problem } from "../problem.ts";

/** Ranks of a problem's rows; `applications` and `evaluators` lead from rank to place in the list, `rankOf…` back. */
export type Order = {
  applications: Int32Array;
  evaluators: Int32Array;
  rankOfApplication: Int32Array;
  rankOfEvaluator: Int32Array;
  /** A number per organisation, by rank of the evaluator; whoever has none is alone in one. */
  organisation: Int32Array;
};

/**
 * Applications by id, evaluators by organisation, then id: so the answer does not depend on the order of the rows, and
 * colleagues are neighbours.
 */
export function canonicalOrder({ applications, evaluators }: Problem): Order {
  const names = evaluators.map((evaluator) => evaluator.organisation ?? "");
  const byId = sortedPlaces(applications.length, (a, b) => compare(applications[a].id, applications[b].id));
  const byName = sortedPlaces(
    evaluators.length,
    (a, b) => compare(names[a], names[b]) || compare(evaluators[a].id, evaluators[b].id),
  );
  return {
    applications: byId,
    evaluators: byName,
    rankOfApplication: ranksOf(byId),
    rankOfEvaluator: ranksOf(byName),
    organisation: numbered(Array.from(byName, (place) => names[place])),
  };
}

function sortedPlaces(count: number, order: (a: number, b: number) => number) {
  return upTo(count).sort(order);
}

/** By code unit: the order must not depend on anybody's language settings. */
export function compare(a: string, b: string) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ranksOf(places: Int32Array) {
  const ranks = new Int32Array(places.length);
  places.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

function numbered(sortedNames: string[]) {
  const numbers = new Int32Array(sortedNames.length);
  for (let i = 1; i < numbers.length; i++) {
    const same = sortedNames[i] !== "" && sortedNames[i] === sortedNames[i - 1];
    numbers[i] = numbers[i - 1] + (same ? 0 : 1);
  }
  return numbers;
}
