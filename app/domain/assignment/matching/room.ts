import { mayJoin } from "./chains.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";

/**
 * By evaluator: 1 for those with room, and for those who could hand an application on to one of these, and so on: every chain of
 * exchanges that fills a seat passes only through them.
 */
export function leadingToRoom(seating: Seating) {
  const { network, load, firstSeat, nextSeat } = seating;
  const leads = Uint8Array.from(load, (count, evaluator) => Number(count < network.most[evaluator]));
  if (!leads.includes(1)) return leads;
  for (let grew = true; grew;) {
    grew = false;
    for (let evaluator = 0; evaluator < leads.length; evaluator++)
      for (let place = firstSeat[evaluator]; !leads[evaluator] && place !== none; place = nextSeat[place])
        if (leadsTo(seating, place, leads)) {
          leads[evaluator] = 1;
          grew = true;
        }
  }
  return leads;
}

/** Whether one of these evaluators may have the seat. */
export function leadsTo(seating: Seating, place: number, leads: Uint8Array) {
  const { network, weight } = seating;
  const { rowStart, evaluatorOf, seatApplication } = network;
  const application = seatApplication[place];
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
    if (leads[evaluatorOf[edge]] && weight[edge] > -Infinity && mayJoin(seating, place, evaluatorOf[edge]))
      return true;
  return false;
}
