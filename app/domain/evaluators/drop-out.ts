import { buildSeats, fillSeats, type Group, groupNode, levels, type Seats, without } from "./seats.ts";

/** `filled`: seats that can be taken with everybody; `rest`: without `places`, the evaluators whose absence costs most. */
export type DropOut = { wanted: number; filled: number; rest: number; places: number[] };

/** More are not needed: each round is at least as bad as the one before, and nearly all end after one or two. */
const mostRounds = 5;

/**
 * How many seats can be filled, and what would be left if the `count` evaluators dropped out whose absence costs most.
 * Which ones cost most is decided by the narrowest cut (max-flow min-cut, Ford and Fulkerson 1956): for a set of groups,
 * the worst are those who could take the most of its seats. Begun with all groups and with each set of `hints` (by place in
 * `groups`), then repeated with the cut that remains without them, until nothing is worse. The seats are counted exactly;
 * that no other three cost more is not proved.
 */
export function dropOut(
  groups: readonly Group[],
  capacities: readonly number[],
  hints: readonly (readonly number[])[],
  count = 3,
): DropOut {
  const seats = buildSeats(groups, capacities);
  const filled = fillSeats(seats);
  let worst: DropOut = { wanted: seats.wanted, filled, rest: Infinity, places: [] };
  const tried = new Set<string>();
  for (const hint of [groups.map((_, group) => group), ...hints]) {
    let cut = hint;
    for (let round = 0; round < mostRounds; round++) {
      const places = mostNeeded(groups, capacities, cut, count);
      if (tried.size === tried.add(places.join()).size) break;
      const { rest, narrowest } = restWithout(seats, filled, places);
      if (rest < worst.rest) worst = { ...worst, rest, places };
      cut = narrowest;
    }
  }
  return worst;
}

/** Who could take the most seats of these groups; the larger capacity decides between equals, then the place. */
function mostNeeded(
  groups: readonly Group[],
  capacities: readonly number[],
  cut: readonly number[],
  count: number,
): number[] {
  const most = new Float64Array(capacities.length);
  for (const group of cut) for (const { place, most: one } of groups[group].evaluators) most[place] += one;
  return capacities
    .map((capacity, place) => ({ place, capacity, seats: Math.min(capacity, most[place]) }))
    .sort((a, b) => b.seats - a.seats || b.capacity - a.capacity || a.place - b.place)
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

function restWithout(all: Seats, filled: number, places: readonly number[]) {
  const { seats, left } = without(all, places);
  const rest = filled - left + fillSeats(seats);
  const level = levels(seats);
  const narrowest = Array.from({ length: seats.groups }, (_, group) => group).filter(
    (group) => level[groupNode(group)] >= 0,
  );
  return { rest, narrowest };
}
