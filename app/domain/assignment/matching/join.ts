import { exceedsLimit } from "./limits.ts";
import { edgeBetween, none } from "./rows.ts";
import { copyOf, panelOf, seat, type Seating } from "./seating.ts";
import { leastMean, servedOf } from "./served.ts";

/** Two seats whose evaluators change places: what each gets, and what the total loses. */
export type Swap = { loss: number; place: number; edge: number; other: number; otherEdge: number };

/**
 * Joins groups of evaluators that share no application, by the cheapest swaps of two evaluators between applications of two
 * groups, none of which breaks a rule; if there are any, by such as do not make the worst-served application worse. As far as
 * they lead.
 */
export function joined(seating: Seating, counts: Uint8Array): Seating {
  let best = seating;
  for (let groups = groupsOf(best); groups.count > 1; groups = groupsOf(best)) {
    const swap = cheapestSwap(best, groups, counts) ?? cheapestSwap(best, groups);
    if (!swap) return best;
    const next = copyOf(best);
    seat(next, swap.place, swap.edge);
    seat(next, swap.other, swap.otherEdge);
    if (groupsOf(next).count >= groups.count) return best;
    best = next;
  }
  return best;
}

/** By application, and which has the fewest. */
function groupsOf({ network, held }: Seating) {
  const { applications, evaluators, applicationOf, evaluatorOf, locked } = network;
  const leader = Int32Array.from({ length: applications.length + evaluators.length }, (_, node) => node);
  const leaderOf = (node: number) => {
    while (leader[node] !== node) node = leader[node] = leader[leader[node]];
    return node;
  };
  const join = (a: number, e: number) => (leader[leaderOf(a)] = leaderOf(applications.length + e));
  for (const edge of held) if (edge !== none) join(applicationOf[edge], evaluatorOf[edge]);
  for (const { application, evaluator } of locked) join(application, evaluator);
  const of = Int32Array.from(applications, (_, a) => leaderOf(a));
  const sizes = new Map<number, number>();
  held.forEach(
    (edge) =>
      edge !== none && sizes.set(of[applicationOf[edge]], (sizes.get(of[applicationOf[edge]]) ?? 0) + 1),
  );
  const [smallest] = [...sizes].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [none];
  return { of, count: sizes.size, smallest };
}

function cheapestSwap(seating: Seating, { of, smallest }: ReturnType<typeof groupsOf>, counts?: Uint8Array) {
  const { network, held } = seating;
  const served = servedOf(network, held);
  const floor = counts ? leastMean(network, served, counts) : -Infinity;
  let cheapest: Swap | undefined;
  const places = Array.from(held.keys()).filter((place) => held[place] !== none);
  const isSmall = (place: number) => of[network.seatApplication[place]] === smallest;
  for (const place of places.filter(isSmall))
    for (const other of places.filter((one) => !isSmall(one))) {
      const swap = swapOf(seating, place, other);
      if (!swap || swap.loss >= (cheapest?.loss ?? Infinity)) continue;
      if (staysServed(place, swap.edge) && staysServed(other, swap.otherEdge)) cheapest = swap;
    }
  return cheapest;

  function staysServed(place: number, edge: number) {
    const application = network.seatApplication[place];
    const sum = served[application] - network.value[held[place]] + network.value[edge];
    return (
      !counts?.[application] || sum >= Math.min(served[application], floor * network.wanted[application])
    );
  }
}

/** Undefined where the two may not change places. */
export function swapOf(seating: Seating, place: number, other: number): Swap | undefined {
  const { network, held, weight } = seating;
  const { seatApplication, evaluatorOf } = network;
  const edge = edgeBetween(network, seatApplication[place], evaluatorOf[held[other]]);
  const otherEdge = edgeBetween(network, seatApplication[other], evaluatorOf[held[place]]);
  if (edge === none || otherEdge === none) return undefined;
  if (!maySit(seating, place, evaluatorOf[edge]) || !maySit(seating, other, evaluatorOf[otherEdge]))
    return undefined;
  const loss = weight[held[place]] + weight[held[other]] - weight[edge] - weight[otherEdge];
  return { loss, place, edge, other, otherEdge };
}

/** Nobody else of the application is a colleague, and no limit is exceeded. */
function maySit(seating: Seating, place: number, evaluator: number) {
  const { network, held } = seating;
  const panel = panelOf(seating, network.seatApplication[place]);
  const isColleague = (edge: number) =>
    edge !== none &&
    edge !== held[place] &&
    network.organisation[network.evaluatorOf[edge]] === network.organisation[evaluator];
  return !panel.some(isColleague) && !exceedsLimit(seating, place, evaluator);
}
