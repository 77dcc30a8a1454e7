import { priceOfOneMore } from "./loads.ts";
import { endAt, handOver, type Paths, reachApplication, reachEvaluator, reprice, search } from "./paths.ts";
import { none } from "./rows.ts";

/**
 * Takes one application off an evaluator that has too many, by the chain of exchanges that loses least: the application takes
 * another evaluator, who hands one on in turn, until somebody has room; the last resort is an empty seat.
 */
export function dismissOne(paths: Paths, origin: number) {
  const { held, network } = paths.seating;
  search(paths, origin, fromEvaluator, fromApplication);
  let at = paths.endEvaluator;
  if (at === none) {
    at = network.evaluatorOf[held[paths.endSeat]];
    handOver(paths, paths.endSeat, none);
  }
  while (at !== origin) {
    const place = paths.viaSeat[at];
    const edge = paths.viaEdge[at];
    at = network.evaluatorOf[held[place]];
    handOver(paths, place, edge);
  }
  reprice(paths, 1);
}

/** Each application the evaluator has may let it go: for a colleague, or for somebody of an organisation it does not hold. */
function fromEvaluator(paths: Paths, evaluator: number, distance: number) {
  const { network, held, weight, price, firstSeat, nextSeat } = paths.seating;
  endAt(paths, distance + priceOfOneMore(paths.seating, evaluator), evaluator, none);
  for (let place = firstSeat[evaluator]; place !== none; place = nextSeat[place]) {
    const application = network.seatApplication[place];
    const given = distance + weight[held[place]] - price[evaluator];
    reachApplication(paths, application, given - paths.leastWorth[application], place);
    reachColleagues(paths, place, -1, given);
    reachColleagues(paths, place, 1, given);
  }
}

/** Colleagues are neighbours in an application's row of edges. */
function reachColleagues(paths: Paths, place: number, step: -1 | 1, given: number) {
  const { network, held, weight, price } = paths.seating;
  const { rowStart, evaluatorOf, organisation, seatApplication } = network;
  const first = rowStart[seatApplication[place]];
  const end = rowStart[seatApplication[place] + 1];
  const ours = organisation[evaluatorOf[held[place]]];
  for (let edge = held[place] + step; edge >= first && edge < end; edge += step) {
    const colleague = evaluatorOf[edge];
    if (organisation[colleague] !== ours) return;
    reachEvaluator(paths, colleague, given - weight[edge] + price[colleague], place, edge);
  }
}

function fromApplication(paths: Paths, application: number, distance: number) {
  const { network, weight, price } = paths.seating;
  const { rowStart, evaluatorOf, emptySeat } = network;
  const entry = paths.entry[application];
  const given = distance + paths.leastWorth[application];
  endAt(paths, given + emptySeat * (paths.emptySeats[application] + 1), none, entry);
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++) {
    const evaluator = evaluatorOf[edge];
    const length = given - weight[edge] + price[evaluator];
    if (length >= paths.bound || length >= paths.distance[evaluator]) continue;
    if (!holdsOrganisation(paths, application, evaluator))
      reachEvaluator(paths, evaluator, length, entry, edge);
  }
}

function holdsOrganisation({ seating: { network, held } }: Paths, application: number, evaluator: number) {
  const { seatStart, organisation, evaluatorOf } = network;
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++)
    if (held[place] !== none && organisation[evaluatorOf[held[place]]] === organisation[evaluator])
      return true;
  return false;
}
