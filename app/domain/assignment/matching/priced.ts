import { type Beyond, beyondOf, gapOverAll, leastWorth, openRow, pickOfAll } from "./beyond.ts";
import { knownPairs, placesOf } from "./columns.ts";
import { upTo } from "./counting-sort.ts";
import { groundOf, type Network, networkOf } from "./network.ts";
import { greatestFrom, greatestTotal } from "./optimum.ts";
import { forbidden, type PairsByRow, type Problem } from "../problem.ts";
import { none, sortedRows } from "./rows.ts";
import { type Seating, worthOf } from "./seating.ts";
import { mixed } from "./tie.ts";
import { scale, stakesOf } from "./weights.ts";

/** Pairs that each application begins with: its best, one of an organisation, and a quarter as many evaluators in turn. */
const usualFirst = 40;
/** Pairs that one application adds at most in a turn. */
const mostAdded = 12;
/** After these, what other pairs might still bring goes into the certificate; with limits each takes long. */
const turnsFor = ({ limits }: Network) => (limits.length > 0 ? 3 : 20);

export type ByRow = Problem & { pairs: PairsByRow };

/**
 * The matching of greatest weight where there are too many pairs to list. It is sought among a few of each application; then
 * those are added that at its prices would be worth more than what is held, and it is sought again from there, until there
 * are none: no other pair can then raise the total (pricing out: Dantzig and Wolfe, "Decomposition principle for linear
 * programs", Operations Research 8, 1960). `bound` says what is proved over all pairs, also where the turns did not last,
 * or where countries and kinds, whose penalties are not priced, may leave more to be had.
 */
export function pricedTotal(problem: ByRow): Seating {
  const listing = openListing(problem);
  let seating = greatestTotal(networkIn(listing));
  const turns = problem.pairs.turns ?? turnsFor(seating.network);
  for (let turn = 1; turn < turns && extend(listing, seating); turn++)
    seating = greatestFrom(seating, networkIn(listing));
  return { ...seating, bound: worthOf(seating, seating.base) + gapOverAll(seating) };
}

type Listing = {
  problem: ByRow;
  beyond: Beyond;
  /** All suitabilities that there are, once each. */
  values: Int32Array;
  /** Listed pairs by place. */
  columns: number[][];
};

/** Locked or kept ones. */
function standingIn(problem: ByRow) {
  const pairs = knownPairs([...(problem.locked ?? []), ...(problem.keep?.pairs ?? [])], placesOf(problem));
  const permitted = pairs.flatMap(({ application, evaluator }) => {
    const suitability = problem.pairs.row(application)[evaluator];
    return suitability === forbidden ? [] : [{ application, evaluator, suitability }];
  });
  return (["application", "evaluator", "suitability"] as const).map((name) =>
    permitted.map((pair) => pair[name]),
  );
}

function columnsOf(columns: number[][]) {
  const [application, evaluator, suitability] = columns.map((column) => Int32Array.from(column));
  return { application, evaluator, suitability };
}

function networkIn({ problem, beyond, columns, values }: Listing) {
  const ground = groundOf({ ...problem, pairs: columnsOf(columns) }, sortedRows);
  const stakes = stakesOf(problem, ground.order, { value: values }, ground.seats.seatApplication.length);
  return networkOf({ ...ground, stakes, beyond }, ground.rows);
}

function openListing(problem: ByRow): Listing {
  const columns = standingIn(problem);
  const ground = groundOf({ ...problem, pairs: columnsOf(columns) }, sortedRows);
  const network = networkOf(ground, ground.rows);
  const listing = { problem, beyond: beyondOf(problem, network), columns, values: new Int32Array() };
  return { ...listing, values: beginWithBest(listing, network) };
}

/** Equals are taken in an order of each application's own, so that not all ask for the same few. Returns all values. */
function beginWithBest(listing: Listing, network: Network) {
  const { problem, beyond } = listing;
  const seen = new Uint8Array(1_000_001);
  const first = Math.max(problem.pairs.first ?? usualFirst, 2 * network.mostSeats);
  const [price, pick] = [new Float64Array(network.evaluators.length), openPicks(network, first)];
  for (let application = 0; application < network.applications.length; application++) {
    const row = beyond.row(application);
    for (let one = 0; one < row.length; one++) if (row[one] !== forbidden) seen[row[one]] = 1;
    const mix = (weight: Float64Array) => {
      for (let one = 0; one < weight.length; one++) weight[one] += mixed(application, one) % scale;
    };
    const chosen = pick(beyond, application, { most: first, price, weigh: mix });
    for (let i = 0; i < first / 4; i++)
      chosen.add((Math.ceil(first / 4) * application + i) % network.evaluators.length);
    list(listing, network, application, chosen);
  }
  return upTo(seen.length).filter((value) => seen[value] === 1);
}

/** Lists what would be worth more to an application than the least of what it holds. Returns whether there was any. */
function extend(listing: Listing, seating: Seating) {
  const { network, price } = seating;
  const { rowStart, evaluatorOf, hashes } = network;
  const before = listing.columns[0].length;
  const pick = openPicks(network, mostAdded);
  for (let application = 0; application < network.applications.length; application++) {
    if (network.seatStart[application] === network.seatStart[application + 1]) continue;
    const least = leastWorth(seating, application) + hashes - 1;
    const onlyBetter = (weight: Float64Array) => {
      for (let one = 0; one < weight.length; one++)
        if (weight[one] - price[one] <= least) weight[one] = -Infinity;
      for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
        weight[evaluatorOf[edge]] = -Infinity;
    };
    list(
      listing,
      network,
      application,
      pick(listing.beyond, application, { most: mostAdded, price, weigh: onlyBetter }),
    );
  }
  return listing.columns[0].length > before;
}

/** The best of all, and the best of each kind that is required. */
function openPicks(network: Network, most: number) {
  const whole = openRow(network, most);
  const kinds = network.limits.filter(({ name }) => name === "kind");
  return (beyond: Beyond, application: number, how: Parameters<typeof pickOfAll>[3]) => {
    const chosen = new Set<number>();
    const take = (weigh: (weight: Float64Array) => void) => {
      const { edges, count } = pickOfAll(whole, beyond, application, { ...how, weigh });
      for (let i = 0; i < count; i++) chosen.add(edges[i]);
    };
    take(how.weigh);
    for (const { group } of kinds)
      take((weight) => {
        how.weigh(weight);
        for (let one = 0; one < weight.length; one++) if (group[one] !== none) weight[one] = -Infinity;
      });
    return chosen;
  };
}

function list({ beyond, columns }: Listing, network: Network, application: number, chosen: Set<number>) {
  const { rowStart, evaluatorOf, applications, evaluators } = network;
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
    chosen.delete(evaluatorOf[edge]);
  const row = beyond.row(application);
  for (const one of chosen)
    if (row[one] !== forbidden)
      [applications[application], evaluators[one], row[one]].forEach((number, i) => columns[i].push(number));
}
