import { laterBy } from "./later-dates.ts";
import { isAfterDeadline, type Retention, type RetentionPurpose } from "./retention.ts";

export type RetentionDates = {
  closesAt: Date;
  resultsAt: Date;
  resultsReleasedAt: Date | null;
  timeZone: string;
  redressDays: number;
  retention: Retention;
};

/**
 * When the call's time for a purpose is over, in whole months of the call's zone: after the deadline for drafts and what was
 * withdrawn, after the results for all else, or after the day that was announced for them while they are not out. What is needed to answer a
 * request for redress is never due before the last day to ask for it.
 */
export function dueAt(purpose: RetentionPurpose, call: RetentionDates): Date {
  const { closesAt, timeZone, redressDays, retention } = call;
  const months = retention[purpose];
  if (isAfterDeadline(purpose)) return laterBy(timeZone, closesAt, { months });
  const from = call.resultsReleasedAt ?? call.resultsAt;
  const asked = laterBy(timeZone, from, { days: redressDays });
  const due = laterBy(timeZone, from, { months });
  return due > asked ? due : asked;
}
