import { applicationNumber } from "#app/domain/applications/number.ts";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { retentionPurposes } from "#app/domain/calls/retention.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findTerm, holdsOf, isHeld, runsOf, warningsOf } from "#db/queries/retention.ts";
import { countRemaining } from "#db/queries/retention-due.ts";
import { statesOf, writtenBefore } from "./due.ts";

/** What of the call is due when and how much there is of it, who holds what, and what was erased. */
export function viewRetention({ callId }: ManagedCall, now: Date) {
  const term = findTerm(callId)!;
  const states = statesOf(term, warningsOf(callId), isHeld(callId), now);
  return {
    timeZone: term.timeZone,
    confirmed: term.retentionConfirmedAt !== null,
    purposes: states.map(({ purpose, due, from, state, warnedAt }) => ({
      ...{ purpose, due, from, state, warnedAt },
      ...countRemaining({ callId, purpose, writtenBefore: writtenBefore(now) }),
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
