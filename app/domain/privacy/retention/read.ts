import { applicationNumber } from "#app/domain/applications/number.ts";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { retentionPurposes } from "#app/domain/calls/retention.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findTerm, holdsOf, isHeld, runsOf, warningsOf } from "#db/queries/retention.ts";
import { countRemaining } from "#db/queries/retention-due.ts";
import { statesOf, writtenBefore } from "./due.ts";

/** How much of each purpose there is; letters of before this instant, in milliseconds UTC. Reads all of the call: in the worker. */
export function remainingIn({ callId, before }: { callId: string; before: number }) {
  const counted = retentionPurposes.map(
    (purpose) => [purpose, countRemaining({ callId, purpose, writtenBefore: new Date(before) })] as const,
  );
  return Object.fromEntries(counted) as Record<RetentionPurpose, ReturnType<typeof countRemaining>>;
}

/** The same hour's letters are counted once: until which instant, in milliseconds UTC. */
export function lettersBefore(now: Date): number {
  const until = writtenBefore(now).getTime();
  return until - (until % (60 * 60 * 1000));
}

/** What of the call is due when and how much there is of it, who holds what, and what was erased. */
export function viewRetention(
  { callId }: ManagedCall,
  now: Date,
  remaining = remainingIn({ callId, before: writtenBefore(now).getTime() }),
) {
  const term = findTerm(callId)!;
  const states = statesOf(term, warningsOf(callId), isHeld(callId), now);
  return {
    timeZone: term.timeZone,
    confirmed: term.retentionConfirmedAt !== null,
    purposes: states.map(({ purpose, due, from, state, warnedAt }) => ({
      ...{ purpose, due, from, state, warnedAt },
      ...remaining[purpose],
    })),
    holds: holdsOf(callId).map(({ id, number, reason, at, by, endedAt }) => ({
      ...{ id, reason, at, by, endedAt },
      number: number === null ? undefined : applicationNumber(term.code, number),
    })),
    runs: runsOf(callId).map(({ id, purpose, at, counts }) => ({
      ...{ id, purpose: purpose!, at },
      entries: Object.values(counts).reduce((sum, rows) => sum + rows, 0),
      files: counts.files ?? 0,
    })),
  };
}

/** A purpose by its name in an address; undefined for what is none. */
export function purposeNamed(name: string): RetentionPurpose | undefined {
  return retentionPurposes.find((purpose) => purpose === name);
}

/** One purpose as it stands, for the page that tries it. */
export function viewPurpose({ callId }: ManagedCall, purpose: RetentionPurpose, now: Date) {
  const term = findTerm(callId)!;
  const states = statesOf(term, warningsOf(callId), isHeld(callId), now);
  const { due, from, state } = states.find((one) => one.purpose === purpose)!;
  return { purpose, timeZone: term.timeZone, due, from, state };
}
