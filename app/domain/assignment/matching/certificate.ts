import { type Picks, pickBest, roomForPicks } from "./choose.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";

/**
 * How far the seating is from the greatest weight at most, proved by linear programming duality: whatever the prices, no
 * matching exceeds the sum of what each application and each evaluator would best do alone at these prices. What they could
 * gain over what they have is therefore a bound on what any other matching could gain. 0 proves the optimum.
 */
export function dualityGap(seating: Seating) {
  const { network, load } = seating;
  const picks = roomForPicks(network.mostSeats);
  let gap = 0;
  network.applications.forEach((_, application) => (gap += applicationGain(seating, application, picks)));
  load.forEach((_, evaluator) => (gap += evaluatorGain(seating, evaluator)));
  return gap;
}

function applicationGain({ network, weight, price, held }: Seating, application: number, picks: Picks) {
  const seats = held.subarray(network.seatStart[application], network.seatStart[application + 1]);
  pickBest(network, weight, price, application, seats.length, picks);
  return worthOf(picks.edges.subarray(0, picks.count)) - worthOf(seats.filter((edge) => edge !== none));

  function worthOf(edges: Int32Array) {
    const empty = seats.length - edges.length;
    const paid = edges.reduce((sum, edge) => sum + weight[edge] - price[network.evaluatorOf[edge]], 0);
    return paid - (network.emptySeat * empty * (empty + 1)) / 2;
  }
}

export function evaluatorGain({ network, price, load }: Seating, evaluator: number) {
  const least = network.least[evaluator];
  const earned = (units: number) => units * price[evaluator] + Math.min(units, least) * network.emptySeat;
  return Math.max(earned(0), earned(least), earned(network.most[evaluator])) - earned(load[evaluator]);
}
