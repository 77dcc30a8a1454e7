import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/decisions.ts";
import { evaluatorsWithNothingBegun } from "#db/queries/silence.ts";

const day = 24 * 60 * 60 * 1000;

export type SilentEvaluator = ReturnType<typeof silentEvaluators>[number];

/**
 * Who has published work, has begun none of it, and has not stirred for as many days as the call allows: since the first
 * of it was published, or came back after a conflict was looked into, or, if that was later, since they last did anything
 * themselves (declared, changed their profile, asked the managers, gave something back). What is written to them does not
 * count. `days` are whole ones. Nobody is silent where the call does not say after how many days, nor once the evaluation
 * is over.
 */
export function silentEvaluators(callId: string, now: Date) {
  const { routing, resultsReleasedAt } = findCall(callId)!;
  const { silenceDays } = routing;
  if (silenceDays === null || resultsReleasedAt) return [];
  return evaluatorsWithNothingBegun(callId, shortlistFrozenAt(callId))
    .map(({ openSince, actedAt, steppedAt, savedAt, handedBackAt, ...person }) => {
      const since = latestOf([openSince, actedAt, steppedAt, savedAt, handedBackAt]);
      return { ...person, since, days: Math.floor((now.getTime() - since.getTime()) / day) };
    })
    .filter(({ days }) => days >= silenceDays);
}

function latestOf(instants: (Date | null)[]): Date {
  return new Date(Math.max(...instants.map((at) => Number(at ?? 0))));
}
