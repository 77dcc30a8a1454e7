import { exchange } from "./chains.ts";
import type { Floored } from "./floored.ts";
import { leadingToRoom, leadsTo } from "./room.ts";
import { none } from "./rows.ts";
import { scale } from "./weights.ts";

/** Cheap chains are looked for first, because to look for a dear one takes long: up to 0.008, 0.016 … 1 and any suitability. */
const lossLimits = [...Array.from({ length: 8 }, (_, i) => (scale * 1e6) / 2 ** (7 - i)), Infinity];

/**
 * Lifts the applications to their floors, the worst-served first. Where one cannot be lifted any further, the floors of all
 * come down to its level. Returns whether that was never necessary.
 */
export function raise(floored: Floored) {
  const { served, floor, seating } = floored;
  const { wanted } = seating.network;
  const below = Array.from(floor.keys()).filter((application) => served[application] < floor[application]);
  below.sort((a, b) => served[a] / wanted[a] - served[b] / wanted[b] || a - b);
  let never = true;
  for (const application of below)
    while (served[application] < floor[application]) {
      if (
        lift(floored, application, floor[application]) ||
        lift(floored, application, served[application] + 1)
      )
        continue;
      lowerFloors(floored, served[application] / wanted[application]);
      never = false;
    }
  return never;
}

/** Exchanges that gain something while no application falls below its floor, as long as there are any and the turns last. */
export function improve(floored: Floored, turns: number) {
  const { served, floor } = floored;
  for (let turn = 0, improved = true; improved && turn < turns; turn++) {
    improved = false;
    for (let application = 0; application < floor.length; application++) {
      const atLeast = Math.min(floor[application], served[application]);
      if (exchange(floored, seatsOf(floored, application), { served: atLeast, lossBelow: -0.5 }))
        improved = true;
    }
  }
}

/** Fills empty seats as far as chains of exchanges find somebody. Returns whether there was one. */
export function fillEmpty(floored: Floored) {
  const { held } = floored.seating;
  let filled = false;
  let hopeful: Uint8Array | undefined;
  for (let place = 0; place < held.length; place++) {
    if (held[place] !== none || (hopeful && !leadsTo(floored.seating, place, hopeful))) continue;
    const isFilled = fillSeat(floored, place);
    // Most searches in vain cross the whole call, so after the first one it is known where none can succeed.
    hopeful = isFilled ? undefined : (hopeful ?? leadingToRoom(floored.seating));
    filled ||= isFilled;
  }
  return filled;
}

export function fillSeat(floored: Floored, place: number) {
  const { held, network } = floored.seating;
  if (held[place] !== none) return false;
  const application = network.seatApplication[place];
  const served = Math.min(floored.served[application], floored.floor[application]);
  return exchange(floored, [place], { served, lossBelow: Infinity });
}

function lift(floored: Floored, application: number, served: number) {
  const places = seatsOf(floored, application);
  if (lossLimits.some((lossBelow) => exchange(floored, places, { served, lossBelow }))) return true;
  // Chains from different seats hide each other, where a chain must return to its beginning.
  return places.some((place) => exchange(floored, [place], { served, lossBelow: Infinity }));
}

function lowerFloors({ floor, seating }: Floored, mean: number) {
  const { wanted } = seating.network;
  floor.forEach(
    (sum, application) => (floor[application] = Math.min(sum, Math.ceil(mean * wanted[application] - 1e-6))),
  );
}

function seatsOf({ seating }: Floored, application: number) {
  const { seatStart } = seating.network;
  const places: number[] = [];
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++) places.push(place);
  return places;
}
