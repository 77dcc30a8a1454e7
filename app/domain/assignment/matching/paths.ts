import { createHeap } from "./heap.ts";
import { none } from "./rows.ts";
import { seat, type Seating } from "./seating.ts";

/**
 * Shortest paths (Dijkstra) through evaluators and applications: every step hands a seat on. Lengths are what the
 * exchange loses at the current prices; they are never negative, because every application holds its best at these prices.
 */
export type Paths = {
  seating: Seating;
  heap: ReturnType<typeof createHeap>;
  /** Nodes are evaluators, then applications; what no path has reached is at Infinity. */
  distance: Float64Array;
  reached: Int32Array;
  reachedCount: number;
  /** By evaluator: the last step to it, "this seat goes to the evaluator of this edge". */
  viaSeat: Int32Array;
  viaEdge: Int32Array;
  /** By application: how it was reached, a seat or an edge. */
  entry: Int32Array;
  /** By application: what its least valuable seat is worth to it at the current prices, and how many are empty. */
  leastWorth: Float64Array;
  emptySeats: Int32Array;
  /** The weights by column, of those evaluators whose column was read before. */
  columnWeight: Float64Array;
  isRead: Uint8Array;
  /** Length of the shortest complete path so far, and where it ends: at an evaluator or at a seat. */
  bound: number;
  endEvaluator: number;
  endSeat: number;
};

export function createPaths(seating: Seating): Paths {
  const evaluators = seating.network.evaluators.length;
  const applications = seating.network.applications.length;
  const paths: Paths = {
    seating,
    heap: createHeap(1024),
    distance: new Float64Array(evaluators + applications).fill(Infinity),
    reached: new Int32Array(evaluators + applications),
    reachedCount: 0,
    viaSeat: new Int32Array(evaluators),
    viaEdge: new Int32Array(evaluators),
    entry: new Int32Array(applications),
    leastWorth: new Float64Array(applications),
    emptySeats: new Int32Array(applications),
    columnWeight: new Float64Array(seating.weight.length),
    isRead: new Uint8Array(evaluators),
    bound: Infinity,
    endEvaluator: none,
    endSeat: none,
  };
  for (let application = 0; application < applications; application++) weigh(paths, application);
  return paths;
}

type Step = (paths: Paths, node: number, distance: number) => void;

/** Goes on from the evaluator until no path can be shorter than the one found. */
export function search(paths: Paths, origin: number, fromEvaluator: Step, fromApplication: Step) {
  const { heap, distance, reached, viaSeat } = paths;
  for (let i = 0; i < paths.reachedCount; i++) distance[reached[i]] = Infinity;
  heap.clear();
  paths.reachedCount = 0;
  paths.bound = Infinity;
  reach(paths, origin, 0);
  while (!heap.isEmpty() && heap.leastKey() < paths.bound) {
    const nearest = heap.leastKey();
    const node = heap.pop();
    if (nearest > distance[node]) continue;
    if (node < viaSeat.length) fromEvaluator(paths, node, nearest);
    else fromApplication(paths, node - viaSeat.length, nearest);
  }
}

/** True when this is the shortest way to the node so far. */
function reach(paths: Paths, node: number, distance: number) {
  if (distance >= paths.distance[node] || distance >= paths.bound) return false;
  if (paths.distance[node] === Infinity) paths.reached[paths.reachedCount++] = node;
  paths.distance[node] = distance;
  paths.heap.push(node, distance);
  return true;
}

export function reachEvaluator(
  paths: Paths,
  evaluator: number,
  distance: number,
  place: number,
  edge: number,
) {
  if (!reach(paths, evaluator, distance)) return;
  paths.viaSeat[evaluator] = place;
  paths.viaEdge[evaluator] = edge;
}

export function reachApplication(paths: Paths, application: number, distance: number, entry: number) {
  if (reach(paths, paths.viaSeat.length + application, distance)) paths.entry[application] = entry;
}

export function endAt(paths: Paths, distance: number, evaluator: number, place: number) {
  if (distance >= paths.bound) return;
  paths.bound = distance;
  paths.endEvaluator = evaluator;
  paths.endSeat = place;
}

export function handOver(paths: Paths, place: number, edge: number) {
  seat(paths.seating, place, edge);
  weigh(paths, paths.seating.network.seatApplication[place]);
}

/** Prices move so far that the path becomes free and every application still holds its best: up (1) or down (-1). */
export function reprice(paths: Paths, direction: 1 | -1) {
  const { distance, reached, reachedCount, bound, viaSeat, seating } = paths;
  const repriced = reached
    .subarray(0, reachedCount)
    .filter((node) => node < viaSeat.length && distance[node] < bound);
  for (const evaluator of repriced) seating.price[evaluator] += direction * (bound - distance[evaluator]);
  for (const evaluator of repriced) reweigh(paths, evaluator, direction * (bound - distance[evaluator]));
}

/** The applications the evaluator has, whose panels are looked at only where it was the least valuable that became dearer or cheaper. */
function reweigh(paths: Paths, evaluator: number, rise: number) {
  const { seating, leastWorth } = paths;
  const { network, held, weight, price, firstSeat, nextSeat } = seating;
  for (let place = firstSeat[evaluator]; place !== none; place = nextSeat[place]) {
    const application = network.seatApplication[place];
    const worth = weight[held[place]] - price[evaluator];
    if (worth < leastWorth[application]) leastWorth[application] = worth;
    else if (worth + rise === leastWorth[application]) weigh(paths, application);
  }
}

function weigh({ seating, leastWorth, emptySeats }: Paths, application: number) {
  const { network, held, weight, price } = seating;
  let least = Infinity;
  let empty = 0;
  for (let place = network.seatStart[application]; place < network.seatStart[application + 1]; place++)
    if (held[place] === none) empty++;
    else least = Math.min(least, weight[held[place]] - price[network.evaluatorOf[held[place]]]);
  emptySeats[application] = empty;
  leastWorth[application] = empty > 0 ? Math.min(least, -empty * network.emptySeat) : least;
}
