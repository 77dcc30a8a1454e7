import { priceOfOneLess } from "./loads.ts";
import { endAt, handOver, type Paths, reachApplication, reachEvaluator, reprice, search } from "./paths.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";

/**
 * Finds one application for an evaluator that has too few for its price, by the chain of exchanges that loses least; or
 * lowers the price until the evaluator is content.
 */
export function recruitOne(paths: Paths, origin: number) {
  const { evaluatorOf, seatApplication } = paths.seating.network;
  search(paths, origin, fromEvaluator, fromApplication);
  let at = paths.endEvaluator;
  if (at === none) {
    const edge = paths.entry[seatApplication[paths.endSeat]];
    handOver(paths, paths.endSeat, edge);
    at = evaluatorOf[edge];
  }
  while (at !== origin) {
    const edge = paths.viaEdge[at];
    handOver(paths, paths.viaSeat[at], edge);
    at = evaluatorOf[edge];
  }
  reprice(paths, -1);
}

/** Side by side in memory, because whole columns are read again and again; in a repair, only a few. */
function readColumn({ seating, columnWeight, isRead }: Paths, evaluator: number) {
  const { columnStart, columnEdges } = seating.network;
  for (let i = columnStart[evaluator]; i < columnStart[evaluator + 1]; i++)
    columnWeight[i] = seating.weight[columnEdges[i]];
  isRead[evaluator] = 1;
}

/** Any application may take the evaluator: in the place of a colleague whom it holds, else of anybody. */
function fromEvaluator(paths: Paths, evaluator: number, distance: number) {
  const { leastWorth, columnWeight, seating } = paths;
  const { columnStart, columnApplication } = seating.network;
  endAt(paths, distance + priceOfOneLess(seating, evaluator), evaluator, none);
  if (!paths.isRead[evaluator]) readColumn(paths, evaluator);
  const alone = !hasColleague(seating, evaluator);
  const paid = distance + seating.price[evaluator];
  for (let i = columnStart[evaluator]; i < columnStart[evaluator + 1]; i++) {
    const application = columnApplication[i];
    // Through the least valuable seat is the shortest way at most; so hardly any application's seats need to be looked at.
    const shortest = paid - columnWeight[i] + leastWorth[application];
    if (shortest >= paths.bound) continue;
    if (alone && shortest >= paths.distance[paths.viaSeat.length + application]) continue;
    takeInto(paths, application, i, paid - columnWeight[i]);
  }
}

function takeInto(paths: Paths, application: number, column: number, lost: number) {
  const { network, weight, price, held } = paths.seating;
  const edge = network.columnEdges[column];
  const place = seatOfOrganisation(
    paths.seating,
    application,
    network.organisation[network.evaluatorOf[edge]],
  );
  if (place === none) return reachApplication(paths, application, lost + paths.leastWorth[application], edge);
  if (held[place] === edge) return;
  const colleague = network.evaluatorOf[held[place]];
  reachEvaluator(paths, colleague, lost + weight[held[place]] - price[colleague], place, edge);
}

function fromApplication(paths: Paths, application: number, distance: number) {
  const { network, weight, price, held } = paths.seating;
  const edge = paths.entry[application];
  const lost = distance - paths.leastWorth[application];
  for (let place = network.seatStart[application]; place < network.seatStart[application + 1]; place++)
    if (held[place] === none)
      endAt(paths, lost - paths.emptySeats[application] * network.emptySeat, none, place);
    else {
      const evaluator = network.evaluatorOf[held[place]];
      reachEvaluator(paths, evaluator, lost + weight[held[place]] - price[evaluator], place, edge);
    }
}

function seatOfOrganisation({ network, held }: Seating, application: number, organisation: number) {
  const end = network.seatStart[application + 1];
  for (let place = network.seatStart[application]; place < end; place++)
    if (held[place] !== none && network.organisation[network.evaluatorOf[held[place]]] === organisation)
      return place;
  return none;
}

/** Colleagues are neighbours in rank. */
function hasColleague({ network: { organisation } }: Seating, evaluator: number) {
  return (
    organisation[evaluator - 1] === organisation[evaluator] ||
    organisation[evaluator + 1] === organisation[evaluator]
  );
}
