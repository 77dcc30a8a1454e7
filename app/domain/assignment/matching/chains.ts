import type { Floored } from "./floored.ts";
import { exceedsLimit } from "./limits.ts";
import { none } from "./rows.ts";
import { seat, type Seating } from "./seating.ts";

/** What a chain has to achieve: how well the application it begins with must then be served, and how little it may lose. */
export type Aim = { served: number; lossBelow: number };

/**
 * Looks for the cheapest chain of exchanges (the application's seat goes to another evaluator, who hands on one of hers, and
 * so on to somebody with room or back to the first) that achieves the aim while no other application falls below its floor,
 * or lower than it is below it; and carries it out. Each application takes part once at most, so that the floors can be
 * checked step by step. Returns whether there was one.
 */
export function exchange(floored: Floored, places: Iterable<number>, aim: Aim) {
  const { seating, heap, loss } = floored;
  heap.clear();
  loss.fill(Infinity);
  for (const place of places) handOn(floored, place, none, 0, aim.served, aim.lossBelow);
  let end = none;
  let cheapest = aim.lossBelow;
  while (!heap.isEmpty() && heap.leastKey() < cheapest) {
    const least = heap.leastKey();
    const evaluator = heap.pop();
    if (least > loss[evaluator]) continue;
    const whole = least + lossOfEndingAt(floored, evaluator);
    if (whole < cheapest) [end, cheapest] = [evaluator, whole];
    for (let place = seating.firstSeat[evaluator]; place !== none; place = seating.nextSeat[place])
      passOn(floored, place, evaluator, least, cheapest);
    if (whole === Infinity && hasRoom(seating, evaluator)) relieveOthers(floored, evaluator, cheapest);
  }
  if (end !== none) carryOut(floored, end);
  return end !== none;
}

function passOn(floored: Floored, place: number, evaluator: number, loss: number, lossBelow: number) {
  const application = floored.seating.network.seatApplication[place];
  if (takesPart(floored, application, evaluator)) return;
  const served = Math.min(floored.floor[application], floored.served[application]);
  handOn(floored, place, evaluator, loss, served, lossBelow);
}

/** Offers the seat to everybody else who may have it. Only the first step may count a gain: lengths must not be negative. */
function handOn(
  floored: Floored,
  place: number,
  giver: number,
  lossSoFar: number,
  served: number,
  lossBelow: number,
) {
  const { network, held, weight, price } = floored.seating;
  const { evaluatorOf, value } = network;
  const edge = held[place];
  const application = network.seatApplication[place];
  const row = rankedRow(floored, application);
  const isEmpty = edge === none;
  const needed = served - floored.served[application] + (isEmpty ? 0 : value[edge]);
  const given = isEmpty ? -network.emptySeat : weight[edge] - price[evaluatorOf[edge]];
  for (const other of row) {
    const taker = evaluatorOf[other];
    const lost = given - weight[other] + price[taker];
    const loss = lossSoFar + (giver === none ? lost : Math.max(0, lost));
    if (loss >= lossBelow) return;
    if (loss >= floored.loss[taker] || value[other] < needed || other === edge) continue;
    if (!mayJoin(floored.seating, place, taker)) continue;
    floored.loss[taker] = loss;
    floored.viaSeat[taker] = place;
    floored.viaEdge[taker] = other;
    floored.before[taker] = giver;
    floored.start[taker] = giver === none ? place : floored.start[giver];
    floored.heap.push(taker, loss);
  }
}

function rankedRow({ seating, ranked, isRanked }: Floored, application: number) {
  const { network, weight, price } = seating;
  const row = ranked.subarray(network.rowStart[application], network.rowStart[application + 1]);
  const worth = (edge: number) => weight[edge] - price[network.evaluatorOf[edge]];
  if (!isRanked[application]) row.sort((a, b) => worth(b) - worth(a) || a - b);
  isRanked[application] = 1;
  return row;
}

/** No colleague of the taker may sit in another seat of the application, and no limit be exceeded. */
export function mayJoin(seating: Seating, place: number, taker: number) {
  const { network, held } = seating;
  const { seatStart, seatApplication, organisation, evaluatorOf } = network;
  const application = seatApplication[place];
  for (let other = seatStart[application]; other < seatStart[application + 1]; other++)
    if (
      !network.exempt[application] &&
      other !== place &&
      held[other] !== none &&
      organisation[evaluatorOf[held[other]]] === organisation[taker]
    )
      return false;
  return !exceedsLimit(seating, place, taker);
}

function takesPart({ seating, viaSeat, before }: Floored, application: number, evaluator: number) {
  for (let at = evaluator; at !== none; at = before[at])
    if (seating.network.seatApplication[viaSeat[at]] === application) return true;
  return false;
}

/** A chain ends with the evaluator who began it, or with one who has room, if the one who began it can spare the load. */
function lossOfEndingAt({ seating, start }: Floored, evaluator: number) {
  const { network, load, price, held } = seating;
  if (held[start[evaluator]] === none) return hasRoom(seating, evaluator) ? 0 : Infinity;
  const first = network.evaluatorOf[held[start[evaluator]]];
  if (first === evaluator) return 0;
  if (!hasRoom(seating, evaluator) || load[first] <= network.least[first]) return Infinity;
  return Math.max(0, price[first] - price[evaluator]);
}

function hasRoom({ network, load }: Seating, evaluator: number) {
  return load[evaluator] < network.most[evaluator];
}

/**
 * When the one who began cannot spare the load, an evaluator with room only ends the first half of the chain: another one, who
 * has more than the least, hands on in her stead.
 */
function relieveOthers(floored: Floored, evaluator: number, lossBelow: number) {
  const { price, load, network } = floored.seating;
  for (let other = 0; other < load.length; other++) {
    const loss = floored.loss[evaluator] + Math.max(0, price[other] - price[evaluator]);
    if (load[other] <= network.least[other] || loss >= floored.loss[other] || loss >= lossBelow) continue;
    floored.loss[other] = loss;
    floored.viaSeat[other] = none;
    floored.before[other] = evaluator;
    floored.start[other] = floored.start[evaluator];
    floored.heap.push(other, loss);
  }
}

function carryOut({ seating, served, viaSeat, viaEdge, before }: Floored, end: number) {
  const { value, seatApplication } = seating.network;
  for (let at = end; at !== none; at = before[at]) {
    const place = viaSeat[at];
    if (place === none) continue;
    served[seatApplication[place]] +=
      value[viaEdge[at]] - (seating.held[place] === none ? 0 : value[seating.held[place]]);
    seat(seating, place, viaEdge[at]);
  }
}
