import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { choicesAmong, localDates } from "./dates.ts";

/** A call's texts as their form shows them. */
export function viewTexts({ callId }: ManagedCall) {
  const { status, texts, topics } = findCall(callId)!;
  return { published: status === "published", texts, topics: topics.length };
}

/** When things happen, as the form shows it: dates as the call's clocks do. */
export function viewTiming({ callId }: ManagedCall) {
  const { status, timeZone, graceSeconds, reminderHours, outageRule, ...call } = findCall(callId)!;
  const dates = localDates(call, timeZone);
  return {
    published: status === "published",
    choices: choicesAmong({ ...dates, timeZone }),
    values: {
      timeZone,
      ...dates,
      graceSeconds: String(graceSeconds),
      reminderHours: reminderHours.map(String),
      outageRule: {
        withinHours: String(outageRule.withinHours),
        leastMinutes: String(outageRule.leastMinutes),
        mostHours: String(outageRule.mostHours),
      },
    },
  };
}
