import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { evaluatorsWithUnsubmitted, lastSavesOf } from "#db/queries/silence.ts";

const day = 24 * 60 * 60 * 1000;

export type SilentEvaluator = ReturnType<typeof silentEvaluators>[number];

/** What tells who is silent: nothing where the call does not say after how many days somebody is. */
export type Unsubmitted = ReturnType<typeof evaluatorsWithUnsubmitted>;

/** Read from all pairs of a call: apart where it is large, so without a time. */
export function readUnsubmitted({ callId }: { callId: string }): Unsubmitted {
  const { routing, resultsReleasedAt } = findCall(callId)!;
  if (routing.silenceDays === null || resultsReleasedAt) return [];
  return evaluatorsWithUnsubmitted(callId, shortlistFrozenAt(callId));
}

/**
 * Who has published work that is not submitted (`pairs`; `begun` of it) and has not stirred for as many days as the call
 * allows: since the first of it was published, came back after a conflict was looked into or was opened again, or, if that
 * was later, since they last did anything themselves (saved or submitted a sheet, declared, changed their profile, asked the
 * managers, gave something back). What is written to them does not count. `days` are whole ones. Nobody is silent where the
 * call does not say after how many days, nor once the evaluation is over.
 */
export function silentEvaluators(callId: string, now: Date, unsubmitted = readUnsubmitted({ callId })) {
  const { silenceDays } = findCall(callId)!.routing;
  if (silenceDays === null) return [];
  const daysSince = (since: Date) => Math.floor((now.getTime() - since.getTime()) / day);
  const silent = unsubmitted
    .map(({ openSince, actedAt, steppedAt, savedAt, submittedAt, handedBackAt, ...person }) => ({
      ...person,
      since: latestOf([openSince, actedAt, steppedAt, savedAt, submittedAt, handedBackAt]),
    }))
    .filter(({ since }) => daysSince(since) >= silenceDays);
  // Autosaves change nothing of what was read before, and yet whoever saves is not silent.
  const saved = lastSavesOf(silent.map(({ evaluatorId }) => evaluatorId));
  return silent
    .map((one) => ({ ...one, since: latestOf([one.since, saved.get(one.evaluatorId) ?? null]) }))
    .map((one) => ({ ...one, days: daysSince(one.since) }))
    .filter(({ days }) => days >= silenceDays);
}

/** Their ids. */
export function silentIds(callId: string, now: Date, unsubmitted?: Unsubmitted): string[] {
  return silentEvaluators(callId, now, unsubmitted).map(({ evaluatorId }) => evaluatorId);
}

/** Whether all of these (by id) are silent. */
export function areSilent(callId: string, evaluatorIds: readonly string[], now: Date): boolean {
  if (evaluatorIds.length === 0) return true;
  const silent = new Set(silentIds(callId, now));
  return evaluatorIds.every((id) => silent.has(id));
}

function latestOf(instants: (Date | null)[]): Date {
  return new Date(Math.max(...instants.map((at) => Number(at ?? 0))));
}
