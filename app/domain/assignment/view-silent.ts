import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { silentEvaluators, type Unsubmitted } from "./silence.ts";
import { wasWrittenToday } from "./write-to-silent.ts";

const mostShown = 10;

/** Who is silent, the longest first, and to how many of them a letter can still go today. */
export function viewSilent({ callId }: ManagedCall, now: Date, unsubmitted?: Unsubmitted) {
  const call = findCall(callId)!;
  const silent = silentEvaluators(callId, now, unsubmitted).toSorted((one, other) => other.days - one.days);
  return {
    count: silent.length,
    toWrite: silent.filter((one) => !wasWrittenToday(one, call, now)).length,
    timeZone: call.timeZone,
    shown: silent.slice(0, mostShown).map(({ evaluatorId, name, pairs, begun, days, writtenAt }) => ({
      ...{ evaluatorId, name, pairs, begun, days, writtenAt },
    })),
  };
}
