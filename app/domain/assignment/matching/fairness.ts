import { type Bounds, boundsOf, greatestWeightAt, learn, weightOf } from "./bounds.ts";
import { emphasiseByNeed, emphasiseByShortfall, withoutEmphasis } from "./emphasis.ts";
import { withFloor } from "./floored.ts";
import { type Network, stepsIn } from "./network.ts";
import { improve, raise } from "./raise.ts";
import { copyOf, type Seating, shortageOf } from "./seating.ts";
import { completeOnes, floorsAt, leastMean, servedOf } from "./served.ts";

/** Rounds of emphasis at one floor: many where a round takes a millisecond, few where it takes a second. */
const roundsFor = ({ value }: Network) => Math.max(1, Math.min(12, Math.floor(5e5 / (value.length + 1))));
/** Floors that are tried: with limits, where each takes as long as the first search, fewer in a large call. */
const floorsFor = ({ value, limits }: Network) =>
  limits.length > 0 ? Math.max(1, Math.min(8, Math.floor(4e5 / (value.length + 1)))) : 8;
/** Less than two means of whole numbers can differ by. */
export const finest = 1e-3;

export type Fair = {
  seating: Seating;
  /** Mean of the worst-served application. */
  least: number;
  weight: number;
};

type Search = {
  optimum: Seating;
  bounds: Bounds;
  best: Fair;
  /** The highest floor that some matching was found to keep. */
  keptFloor: number;
};

/**
 * The matching with the best-served worst-served application, and among those the one of greatest weight, as far as they can
 * be found, starting from the matching of greatest weight. To maximise the least of sums is NP-hard (Stelmakh, Shah, Singh,
 * "PeerReview4All", Journal of Machine Learning Research 22, 2021), so this is a search that proves how far it may be off:
 * for a floor, emphasis finds where sacrifices cost least, chains of exchanges lift whoever is still below, and the floor is
 * found by bisection. Mostly the first try, the proved bound, succeeds: the worst-served application then has the best it
 * could have even if it were alone. `enough`: a mean beyond which fairness need not
 * go; -Infinity leaves the matching of greatest weight as it is.
 */
export function fairest(optimum: Seating, enough: number, progress: (share: number) => void) {
  const search = beginSearch(optimum);
  const mostFloors = floorsFor(optimum.network);
  let ceiling = Math.min(enough, search.bounds.least);
  for (let tried = 0; tried < mostFloors && ceiling - search.best.least > finest; tried++) {
    const floor = tried === 0 ? ceiling : (search.best.least + ceiling) / 2;
    if (!tryFloor(search, floor)) ceiling = Math.min(floor, search.bounds.least);
    progress((tried + 1) / (mostFloors + 1));
  }
  if (search.best.least > search.keptFloor + 1e-6) tryFloor(search, search.best.least);
  return { fair: polished(search), bounds: search.bounds };
}

function beginSearch(optimum: Seating): Search {
  const { network, held } = optimum;
  const served = servedOf(network, held);
  const bounds = boundsOf(network, completeOnes(network, held), served);
  learn(bounds, { of: new Float64Array(served.length), seating: optimum }, served);
  const least = leastMean(network, served, bounds.counts);
  return {
    optimum,
    bounds,
    best: { seating: optimum, least, weight: weightOf(network, held) },
    keptFloor: least,
  };
}

/** Returns whether a matching was found that keeps the floor. */
function tryFloor(search: Search, floor: number) {
  const { optimum, bounds } = search;
  const { network } = optimum;
  const emphasis = withoutEmphasis(optimum);
  const floors = floorsAt(network, floor, bounds.counts);
  emphasiseByNeed(emphasis, servedOf(network, optimum.held), floors);
  let reached = -Infinity;
  for (let round = 0; round < roundsFor(network); round++) {
    const served = servedOf(network, emphasis.seating.held);
    learn(bounds, emphasis, served);
    if (bounds.least < floor - 1e-6) return false;
    reached = Math.max(reached, lift(search, emphasis.seating, floors));
    const open = greatestWeightAt(bounds, floor) - reached;
    if (stepsIn(network, reached + open) <= stepsIn(network, reached)) break;
    const isKept = reached > -Infinity;
    if (
      !(isKept
        ? emphasiseByShortfall(emphasis, served, floors, open)
        : emphasiseByNeed(emphasis, served, floors))
    )
      break;
  }
  if (reached > -Infinity) search.keptFloor = Math.max(search.keptFloor, floor);
  return reached > -Infinity;
}

/** Lifts a copy to the floors, remembers it if it is the best so far, and returns its weight if the floors are kept. No seat is given up. */
function lift(search: Search, seating: Seating, floors: Float64Array) {
  const { network } = seating;
  const start = shortageOf(seating) > shortageOf(search.optimum) ? search.optimum : seating;
  const copy = { ...copyOf(start), base: network.weight, weight: network.weight };
  const floored = withFloor(copy, servedOf(network, copy.held), floors.slice());
  const kept = raise(floored);
  // What it gains here shortens the next step, so that emphasis ends nearer to the best.
  if (kept && roundsFor(network) > 1) improve(floored, 3);
  const weight = weightOf(network, copy.held);
  const least = leastMean(network, floored.served, search.bounds.counts);
  const { best } = search;
  if (least > best.least || (least === best.least && weight > best.weight))
    search.best = { seating: copy, least, weight };
  return kept ? weight : -Infinity;
}

/** What can still be gained without anybody falling below the worst-served. */
function polished({ best, bounds, optimum }: Search): Fair {
  if (best.seating === optimum) return best;
  const { network } = best.seating;
  const seating = copyOf(best.seating);
  improve(
    withFloor(seating, servedOf(network, seating.held), floorsAt(network, best.least, bounds.counts)),
    3,
  );
  return { seating, least: best.least, weight: weightOf(network, seating.held) };
}
