import type { Retention, RetentionPurpose } from "./retention.ts";

type Dates = { closesAt: Date; resultsReleasedAt: Date | null; retention: Retention };

/**
 * When the call's time for a purpose is over: whole months after the deadline for drafts, after the results for all else
 * (UTC; the last day of a shorter month); none while the results are not out.
 */
export function dueAt(
  purpose: RetentionPurpose,
  { closesAt, resultsReleasedAt, retention }: Dates,
): Date | undefined {
  const from = purpose === "drafts" ? closesAt : resultsReleasedAt;
  return from ? monthsAfter(from, retention[purpose]) : undefined;
}

export function monthsAfter(from: Date, months: number): Date {
  const due = new Date(from);
  due.setUTCMonth(due.getUTCMonth() + months);
  if (due.getUTCDate() !== from.getUTCDate()) due.setUTCDate(0);
  return due;
}
