import type { Order } from "./order.ts";
import type { Problem } from "../problem.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";

/**
 * A rule besides the one of organisations: of the evaluators of one group, an application may have `most` (by application).
 * Countries are groups of which one each may be had. A required kind is the group of all others, who must leave it its seats.
 */
export type Limit = {
  name: "country" | "kind";
  /** By rank of the evaluator; `none` when the rule does not ask. */
  group: Int32Array;
  groups: number;
  most: Int32Array;
};

export function limitsOf({ applications, evaluators, rules }: Problem, order: Order): Limit[] {
  const wanted = Array.from(order.applications, (place) => applications[place].wanted);
  const people = Array.from(order.evaluators, (place) => evaluators[place]);
  const kinds = (rules?.kinds ?? []).map(({ kind, least }): Limit => ({
    name: "kind",
    group: Int32Array.from(people, (one) => (one.kinds?.includes(kind) ? none : 0)),
    groups: 1,
    most: Int32Array.from(wanted, (count) => Math.max(0, count - least)),
  }));
  return rules?.oneOfACountry ? [...kinds, countryLimit(people, wanted)] : kinds;
}

function countryLimit(people: { country?: string | null }[], wanted: number[]): Limit {
  const numbers = new Map<string, number>();
  for (const { country } of people) if (country && !numbers.has(country)) numbers.set(country, numbers.size);
  const numberOf = (country?: string | null) => (country ? numbers.get(country)! : none);
  return {
    name: "country",
    group: Int32Array.from(people, ({ country }) => numberOf(country)),
    groups: numbers.size,
    most: new Int32Array(wanted.length).fill(1),
  };
}

export type Overfull = { limit: Limit; application: number; group: number };

/** The limits that these edges of one application exceed. */
export function overfullIn(network: Network, application: number, edges: Iterable<number>) {
  const panel = Array.from(edges).filter((edge) => edge !== none);
  const overfull: Overfull[] = [];
  for (const limit of network.limits)
    for (const group of new Set(panel.map((edge) => limit.group[network.evaluatorOf[edge]])))
      if (group !== none && countIn(network, limit, group, panel) > limit.most[application])
        overfull.push({ limit, application, group });
  return overfull;
}

export function countIn({ evaluatorOf }: Network, { group }: Limit, which: number, edges: Iterable<number>) {
  let count = 0;
  for (const edge of edges) if (edge !== none && group[evaluatorOf[edge]] === which) count++;
  return count;
}

/** Whether a limit is exceeded when the evaluator gets the seat and the application's others stay. */
export function exceedsLimit(
  { network, held }: { network: Network; held: Int32Array },
  place: number,
  evaluator: number,
) {
  const { seatStart, seatApplication, evaluatorOf, limits } = network;
  const application = seatApplication[place];
  for (const { group, most } of limits) {
    if (group[evaluator] === none) continue;
    let count = 1;
    for (let other = seatStart[application]; other < seatStart[application + 1]; other++)
      if (other !== place && held[other] !== none && group[evaluatorOf[held[other]]] === group[evaluator])
        count++;
    if (count > most[application]) return true;
  }
  return false;
}
