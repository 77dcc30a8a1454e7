import { discussantsOf } from "#db/queries/consensus.ts";
import { finalBefore } from "../undoable.ts";

type Discussant = ReturnType<typeof discussantsOf>[number];

/** `place` counts from 1 and stays the same as long as a discussion lasts: where nobody is named it is the name. */
export type Participant = Discussant & { place: number };

/**
 * Who takes part in a discussion at this instant: the own sheet is final, the pair stands, no conflict. `seats` are the
 * pairs in the order of their places; whoever came later stands behind them.
 */
export function participantsIn(
  { applicationId, seats }: { applicationId: string; seats: readonly string[] },
  now: Date,
): Participant[] {
  return seated(finalOnes(discussantsOf([applicationId]), now), seats);
}

/** Of those whose sheets are submitted, the ones who can no longer take it back. */
export function finalOnes(discussants: Discussant[], now: Date): Discussant[] {
  return discussants.filter(({ submittedAt }) => submittedAt! < finalBefore(now));
}

/** Each in the place that the seats give; in the order of the places. */
export function seated(discussants: Discussant[], seats: readonly string[]): Participant[] {
  const all = allSeats(seats, discussants);
  return discussants
    .map((one) => ({ ...one, place: all.indexOf(one.assignmentId) + 1 }))
    .sort((one, other) => one.place - other.place);
}

/** The seats with those who have none yet behind them. */
export function allSeats(
  seats: readonly string[],
  discussants: readonly { assignmentId: string }[],
): string[] {
  const later = discussants.map(({ assignmentId }) => assignmentId).filter((id) => !seats.includes(id));
  return [...seats, ...later];
}
