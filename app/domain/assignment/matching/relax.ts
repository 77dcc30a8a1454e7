import type { Problem, Relaxation } from "../problem.ts";
import { withFloor } from "./floored.ts";
import type { Network } from "./network.ts";
import { fillEmpty, fillSeat } from "./raise.ts";
import { none } from "./rows.ts";
import { copyOf, type Seating } from "./seating.ts";
import { servedOf } from "./served.ts";

/**
 * What would fill the empty seats, each alone: whose capacity to raise, or on which application to waive a rule. Found by
 * filling the seats along the cheapest chains of exchanges once the obstacle is out of the way. The cheapest first: what is
 * asked of the fewest, then what gains most; to want fewer evaluators always helps and comes last.
 */
export function relaxationsFor(problem: Problem, seating: Seating): Relaxation[] {
  if (!seating.held.includes(none)) return [];
  const missing = emptyBy(seating);
  const found = [
    ...raisedCapacities(problem, seating),
    ...ruleWaivers(problem, seating, missing),
    ...fewerWanted(problem, seating, missing),
  ];
  const rank = ({ kind }: Relaxation) => (kind === "fewer-wanted" ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b) || b.seats - a.seats || b.gain - a.gain);
}

function emptyBy({ network, held }: Seating) {
  const missing = new Int32Array(network.applications.length);
  held.forEach((edge, place) => (missing[network.seatApplication[place]] += edge === none ? 1 : 0));
  return missing;
}

/** A copy with a changed network, to see how far its empty seats can be filled. */
function scratch(seating: Seating, change: Partial<Network>) {
  const network = { ...seating.network, ...change };
  const copy = { ...copyOf(seating), network, base: network.weight, weight: network.weight };
  return withFloor(copy, servedOf(network, copy.held), new Float64Array(network.applications.length));
}

/** With room for everybody, every seat goes where it costs least; who then has more than they can take would have to agree. */
function raisedCapacities(problem: Problem, seating: Seating): Relaxation[] {
  const { network } = seating;
  const unlimited = { most: network.most.map(() => network.applications.length) };
  const raised = new Map<number, { by: number; gain: number }>();
  const floored = scratch(seating, unlimited);
  let total = sum(floored.served);
  for (const [place, edge] of seating.held.entries()) {
    if (edge !== none) continue;
    const before = floored.seating.load.slice();
    if (!fillSeat(floored, place)) continue;
    const taker = floored.seating.load.findIndex((load, one) => load > before[one]);
    const { by, gain } = raised.get(taker) ?? { by: 0, gain: 0 };
    const now = sum(floored.served);
    raised.set(taker, { by: by + 1, gain: gain + now - total });
    total = now;
  }
  return Array.from(raised, ([one, { by, gain }]): Relaxation => {
    const evaluator = problem.evaluators[network.evaluators[one]].id;
    return { kind: "raise-capacity", evaluator, by, seats: by, gain };
  });
}

function ruleWaivers(problem: Problem, seating: Seating, missing: Int32Array): Relaxation[] {
  const { limits } = seating.network;
  const without = (name: "country" | "kind") =>
    limits.map((limit) =>
      limit.name === name
        ? { ...limit, most: Int32Array.from(limit.most, (most, a) => most + missing[a]) }
        : limit,
    );
  const of = (problem.rules?.kinds ?? []).map(({ kind }) => kind);
  return [
    ...waived(problem, seating, missing, { exempt: missing.slice() }, { kind: "allow-organisation" }),
    ...waived(problem, seating, missing, { limits: without("country") }, { kind: "allow-country" }),
    ...waived(problem, seating, missing, { limits: without("kind") }, { kind: "waive-kind", of }),
  ];
}

type Waiver = { kind: "allow-organisation" | "allow-country" } | { kind: "waive-kind"; of: string[] };

function waived(
  problem: Problem,
  seating: Seating,
  missing: Int32Array,
  change: Partial<Network>,
  waiver: Waiver,
): Relaxation[] {
  const { served, ...after } = scratch(seating, change);
  const before = served.slice();
  while (fillEmpty({ served, ...after }));
  const left = emptyBy(after.seating);
  return Array.from(missing.keys()).flatMap((application): Relaxation[] => {
    const seats = missing[application] - left[application];
    const { id } = problem.applications[seating.network.applications[application]];
    return seats > 0
      ? [{ ...waiver, application: id, seats, gain: served[application] - before[application] }]
      : [];
  });
}

function fewerWanted(problem: Problem, { network }: Seating, missing: Int32Array): Relaxation[] {
  return Array.from(missing).flatMap((by, application): Relaxation[] => {
    const { id } = problem.applications[network.applications[application]];
    return by > 0 ? [{ kind: "fewer-wanted", application: id, by, seats: by, gain: 0 }] : [];
  });
}

function sum(numbers: Float64Array) {
  return numbers.reduce((total, one) => total + one, 0);
}
