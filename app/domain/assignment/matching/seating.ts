import type { Network } from "./network.ts";
import { none } from "./rows.ts";

/** Who sits where while a matching is sought. Prices are what an application "pays" for an evaluator: the dual variables. */
export type Seating = {
  network: Network;
  /** What an edge is worth, as the network has it or with an emphasis on some applications. */
  base: Float64Array;
  /** The same, less what limits make it pay while the search goes on; what is closed is at -Infinity. */
  weight: Float64Array;
  penalties: Penalties;
  /** Proved: no matching within the limits has a greater `worth` (at `base`). */
  bound: number;
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

/** By limit: `application × groups + group` → what each of the group pays there. */
export type Penalties = Map<number, number>[];

export function emptySeating(network: Network, base: Float64Array, price: Float64Array): Seating {
  const seats = network.seatApplication.length;
  const evaluators = network.evaluators.length;
  return {
    network,
    base,
    weight: network.limits.length > 0 ? base.slice() : base,
    penalties: network.limits.map(() => new Map()),
    bound: Infinity,
    price,
    load: new Int32Array(evaluators),
    held: new Int32Array(seats).fill(none),
    firstSeat: new Int32Array(evaluators).fill(none),
    nextSeat: new Int32Array(seats),
    previousSeat: new Int32Array(seats),
  };
}

export function copyOf(seating: Seating): Seating {
  const { price, load, held, firstSeat, nextSeat, previousSeat, weight, base, penalties } = seating;
  return {
    ...seating,
    weight: weight === base ? base : weight.slice(),
    penalties: penalties.map((some) => new Map(some)),
    price: price.slice(),
    load: load.slice(),
    held: held.slice(),
    firstSeat: firstSeat.slice(),
    nextSeat: nextSeat.slice(),
    previousSeat: previousSeat.slice(),
  };
}

/** The edges in the seats of an application, empty ones as `none`. */
export function panelOf({ network: { seatStart }, held }: Seating, application: number) {
  return held.subarray(seatStart[application], seatStart[application + 1]);
}

/** What the seating is worth at these weights: less what empty seats and missed least loads cost. */
export function worthOf(seating: Seating, weight: Float64Array) {
  const { network, held } = seating;
  let worth = -network.emptySeat * shortageOf(seating);
  for (const edge of held) if (edge !== none) worth += weight[edge];
  return worth;
}

/** The nth empty seat of an application counts n times; by how much least loads are missed counts, too. */
export function shortageOf(seating: Seating) {
  let shortage = emptySeatsOf(seating);
  seating.load.forEach(
    (count, evaluator) => (shortage += Math.max(0, seating.network.least[evaluator] - count)),
  );
  return shortage;
}

/** The same without least loads. */
export function emptySeatsOf({ network, held }: Seating) {
  let shortage = 0;
  for (let application = 0; application < network.applications.length; application++) {
    const empty = countEmpty(network, held, application);
    shortage += (empty * (empty + 1)) / 2;
  }
  return shortage;
}

function countEmpty({ seatStart }: Network, held: Int32Array, application: number) {
  let empty = 0;
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++)
    if (held[place] === none) empty++;
  return empty;
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
