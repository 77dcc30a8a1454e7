import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { findTerm, isHeld, openRuns, termsClosed, warningsOf } from "#db/queries/retention.ts";
import { dueIds } from "#db/queries/retention-due.ts";
import { stateOf, statesOf, writtenBefore } from "./due.ts";

/** A purpose of a call with its terms and how it stands at `now`. */
export function readTerm(callId: string, purpose: RetentionPurpose, now: Date) {
  const term = findTerm(callId)!;
  const warnedAt = warningsOf(callId).find((one) => one.purpose === purpose)?.at;
  return { term, ...stateOf(purpose, term, { warnedAt, held: isHeld(callId) }, now) };
}

/** Whether the purpose is due, confirmed and warned of for long enough, and nobody holds the call. */
export function isErasing(callId: string, purpose: RetentionPurpose, now: Date): boolean {
  return readTerm(callId, purpose, now).state === "erasing";
}

/** Every purpose of every call whose deadline is over, as it stands. */
export function allStates(now: Date) {
  return termsClosed(now).flatMap((term) =>
    statesOf(term, warningsOf(term.id), isHeld(term.id), now).map((one) => ({ ...one, term })),
  );
}

/** What there is to do: purposes of which something may be erased now, and runs that nothing is left for. */
export function toErase(now: Date) {
  const erasing = allStates(now)
    .filter(({ state }) => state === "erasing")
    .map(({ purpose, term }) => ({ callId: term.id, purpose }))
    .filter((one) => dueIds({ ...one, writtenBefore: writtenBefore(now) }, 1).length > 0);
  const goesOn = (run: (typeof erasing)[number]) =>
    erasing.some(({ callId, purpose }) => callId === run.callId && purpose === run.purpose);
  const done = openRuns().filter((run) => !goesOn(run));
  return [
    ...erasing.map((one) => ({ ...one, isErasing: true })),
    ...done.map((one) => ({ ...one, isErasing: false })),
  ];
}
