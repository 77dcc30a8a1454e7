import type { Network } from "./network.ts";
import { none } from "./rows.ts";

/** Who sits where while a matching is sought. Prices are what an application "pays" for an evaluator: the dual variables. */
export type Seating = {
  network: Network;
  /** Weight of an edge, as the network has it or with an emphasis on some applications. */
  weight: Float64Array;
  /** By evaluator. */
  price: Float64Array;
  load: Int32Array;
  /** Seat → edge, or `none` while it is empty. */
  held: Int32Array;
  /** The seats of an evaluator, as a doubly linked list. */
  firstSeat: Int32Array;
  nextSeat: Int32Array;
  previousSeat: Int32Array;
};

export function emptySeating(network: Network, weight: Float64Array, price: Float64Array): Seating {
  const seats = network.seatApplication.length;
  const evaluators = network.evaluators.length;
  return {
    network,
    weight,
    price,
    load: new Int32Array(evaluators),
    held: new Int32Array(seats).fill(none),
    firstSeat: new Int32Array(evaluators).fill(none),
    nextSeat: new Int32Array(seats),
    previousSeat: new Int32Array(seats),
  };
}

/** Gives the seat to the evaluator of the edge, or empties it (`none`); whoever sat there leaves. */
export function seat(seating: Seating, place: number, edge: number) {
  if (seating.held[place] !== none) unlink(seating, place);
  seating.held[place] = edge;
  if (edge !== none) link(seating, place, seating.network.evaluatorOf[edge]);
}

function link({ load, firstSeat, nextSeat, previousSeat }: Seating, place: number, evaluator: number) {
  const next = firstSeat[evaluator];
  nextSeat[place] = next;
  previousSeat[place] = none;
  if (next !== none) previousSeat[next] = place;
  firstSeat[evaluator] = place;
  load[evaluator]++;
}

function unlink({ network, held, load, firstSeat, nextSeat, previousSeat }: Seating, place: number) {
  const evaluator = network.evaluatorOf[held[place]];
  const next = nextSeat[place];
  const previous = previousSeat[place];
  if (previous === none) firstSeat[evaluator] = next;
  else nextSeat[previous] = next;
  if (next !== none) previousSeat[next] = previous;
  load[evaluator]--;
}
