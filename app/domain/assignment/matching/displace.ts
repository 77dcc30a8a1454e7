import { mayJoin } from "./chains.ts";
import { type Floored, withoutFloor } from "./floored.ts";
import { fillSeat } from "./raise.ts";
import { none } from "./rows.ts";
import { panelOf, seat, type Seating, shortageOf } from "./seating.ts";

/** Tries in all: many where chains are found in microseconds, few where they take long. */
const triesFor = (seating: Seating) => Math.min(10_000, Math.floor(2e6 / (seating.weight.length + 1)));
/** Measured: a third exchange fills hardly a seat more. */
const mostExchanges = 2;

type Search = { seating: Seating; floored: Floored; shortage: number; tries: number };

/**
 * Where limits meet, an empty seat can sometimes be filled only if the same application exchanges another of its evaluators,
 * too, which no chain does. So each short application tries to have somebody else in one of its seats, who leaves a seat
 * elsewhere if she has no room, and chains fill what is empty then. What does not lessen the shortage is undone.
 */
export function fillByDisplacing(seating: Seating) {
  const { length } = seating.network.applications;
  const search = {
    seating,
    floored: withoutFloor(seating),
    shortage: shortageOf(seating),
    tries: triesFor(seating),
  };
  for (let exchanges = 1; exchanges <= mostExchanges; exchanges++)
    for (let application = 0; application < length; application++)
      while (lessened(search, application, exchanges)) search.shortage = shortageOf(seating);
}

function lessened(search: Search, application: number, exchanges: number): boolean {
  const { seating } = search;
  const { seatStart, rowStart } = seating.network;
  if (!panelOf(seating, application).includes(none)) return false;
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++)
    for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
      for (const left of mayReplace(seating, place, edge) ? seatsToLeave(seating, edge) : [])
        if (search.tries-- > 0 && displaced(search, place, edge, left, exchanges)) return true;
  return false;
}

function mayReplace(seating: Seating, place: number, edge: number) {
  const { network, held } = seating;
  if (held[place] === none || panelOf(seating, network.seatApplication[place]).includes(edge)) return false;
  return mayJoin(seating, place, network.evaluatorOf[edge]);
}

/** Each that an evaluator without room has; `none` when she has room. */
function seatsToLeave({ network, load, firstSeat, nextSeat }: Seating, edge: number) {
  const evaluator = network.evaluatorOf[edge];
  if (load[evaluator] < network.most[evaluator]) return [none];
  const places: number[] = [];
  for (let place = firstSeat[evaluator]; place !== none; place = nextSeat[place]) places.push(place);
  return places;
}

function displaced(search: Search, place: number, edge: number, left: number, exchanges: number) {
  const { seating, floored } = search;
  const { seatApplication } = seating.network;
  const before = seating.held.slice();
  if (left !== none) seat(seating, left, none);
  seat(seating, place, edge);
  const concerned = [place, left].filter((one) => one !== none).map((one) => seatApplication[one]);
  for (const application of concerned) fillSeats(floored, application);
  if (shortageOf(seating) < search.shortage) return true;
  if (exchanges > 1 && concerned.some((application) => lessened(search, application, exchanges - 1)))
    return true;
  putBack(seating, before);
  return false;
}

function fillSeats(floored: Floored, application: number) {
  const { seatStart } = floored.seating.network;
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++)
    fillSeat(floored, place);
}

function putBack(seating: Seating, held: Int32Array) {
  const moved = Array.from(held.keys()).filter((place) => held[place] !== seating.held[place]);
  for (const place of moved) seat(seating, place, held[place]);
}
