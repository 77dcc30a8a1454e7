/** Applications that are alike: each of them `wanted` evaluators out of the same ones. */
export type Group = {
  applications: number;
  wanted: number;
  /** By place in the list of evaluators: for how many of the group's applications each may be taken. */
  evaluators: { place: number; most: number }[];
};

/**
 * Seats (one evaluator on one application) as a flow: source → groups → evaluators → sink, an edge and its reverse side by
 * side. `free`: how much more an edge can carry. `wanted`: all seats.
 */
export type Seats = {
  first: Int32Array;
  next: Int32Array;
  to: Int32Array;
  free: Int32Array;
  groups: number;
  wanted: number;
};

const none = -1;
export const source = 0;
const sink = 1;
/** The node of a group and of an evaluator. */
export const groupNode = (group: number) => 2 + group;
const evaluatorNode = ({ groups }: Pick<Seats, "groups">, place: number) => 2 + groups + place;

/** `capacities`: how many applications each evaluator takes at most. Nobody sits anywhere yet. */
export function buildSeats(groups: readonly Group[], capacities: readonly number[]): Seats {
  const pairs = groups.reduce((sum, group) => sum + group.evaluators.length, 0);
  const edges = 2 * (groups.length + pairs + capacities.length);
  const seats = {
    first: new Int32Array(2 + groups.length + capacities.length).fill(none),
    next: new Int32Array(edges),
    to: new Int32Array(edges),
    free: new Int32Array(edges),
    groups: groups.length,
    wanted: groups.reduce((sum, { applications, wanted }) => sum + applications * wanted, 0),
  };
  let edge = 0;
  const half = (from: number, to: number, free: number) => {
    seats.to[edge] = to;
    seats.free[edge] = free;
    seats.next[edge] = seats.first[from];
    seats.first[from] = edge++;
  };
  const connect = (from: number, to: number, free: number) => {
    half(from, to, free);
    half(to, from, 0);
  };
  capacities.forEach((capacity, place) => connect(evaluatorNode(seats, place), sink, capacity));
  groups.forEach(({ applications, wanted, evaluators }, group) => {
    connect(source, groupNode(group), applications * wanted);
    for (const { place, most } of evaluators) connect(groupNode(group), evaluatorNode(seats, place), most);
  });
  return seats;
}

/** Seats as many as can be, with those who sit already; returns how many more. (Dinic: shortest ways first.) */
export function fillSeats(seats: Seats): number {
  let filled = 0;
  for (;;) {
    const level = levels(seats);
    if (level[sink] === none) return filled;
    const from = seats.first.slice();
    for (let more = 1; more > 0; filled += more) more = push(seats, level, from, source, Infinity);
  }
}

/** How far each node is from the source over edges with room; none where there is no way. */
export function levels({ first, next, to, free }: Seats): Int32Array {
  const level = new Int32Array(first.length).fill(none);
  const queue = [source];
  level[source] = 0;
  for (const node of queue)
    for (let edge = first[node]; edge !== none; edge = next[edge])
      if (free[edge] > 0 && level[to[edge]] === none) {
        level[to[edge]] = level[node] + 1;
        queue.push(to[edge]);
      }
  return level;
}

/** `from`: the edges of each node that are not used up yet. */
function push(seats: Seats, level: Int32Array, from: Int32Array, node: number, most: number): number {
  if (node === sink) return most;
  for (; from[node] !== none; from[node] = seats.next[from[node]]) {
    const edge = from[node];
    const end = seats.to[edge];
    if (seats.free[edge] === 0 || level[end] !== level[node] + 1) continue;
    const pushed = push(seats, level, from, end, Math.min(most, seats.free[edge]));
    if (pushed === 0) continue;
    seats.free[edge] -= pushed;
    seats.free[edge ^ 1] += pushed;
    return pushed;
  }
  return 0;
}

/** The same seats without some evaluators: they get up, and nobody else takes their places yet. Returns how many got up. */
export function without(seats: Seats, places: readonly number[]): { seats: Seats; left: number } {
  const rest = { ...seats, free: seats.free.slice() };
  let left = 0;
  for (const place of places) left += getUp(rest, evaluatorNode(seats, place));
  return { seats: rest, left };
}

function getUp({ first, next, to, free }: Seats, node: number): number {
  let left = 0;
  for (let edge = first[node]; edge !== none; edge = next[edge]) {
    const group = to[edge];
    if (group === sink) free[edge] = free[edge ^ 1] = 0;
    else {
      const wanted = edgeBetween({ first, next, to }, group, source);
      left += free[edge];
      free[wanted ^ 1] += free[edge];
      free[wanted] -= free[edge];
      free[edge] = free[edge ^ 1] = 0;
    }
  }
  return left;
}

function edgeBetween({ first, next, to }: Pick<Seats, "first" | "next" | "to">, from: number, end: number) {
  let edge = first[from];
  while (to[edge] !== end) edge = next[edge];
  return edge;
}
