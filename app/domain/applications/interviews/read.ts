import type { ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findInterview, interviewsOf } from "#db/queries/interviews.ts";
import { applicationNumber } from "../number.ts";

/** All interviews of a call for its managers, the next one first. */
export function viewInterviews({ callId }: ManagedCall, now: Date) {
  const { code, timeZone } = findCall(callId)!;
  const rows = interviewsOf(callId).map(({ interview, number, company }) => ({
    applicationId: interview.applicationId,
    number: applicationNumber(code, number),
    company,
    at: interview.at,
    minutes: interview.minutes,
    place: interview.place,
    state: stateOf(interview, now),
  }));
  return { timeZone, code, rows };
}

function stateOf({ at, cancelledAt }: { at: Date; cancelledAt: Date | null }, now: Date) {
  if (cancelledAt) return "cancelled" as const;
  return at > now ? ("planned" as const) : ("over" as const);
}

/** One of them; undefined for one of another call. */
export function viewInterview(managed: ManagedCall, applicationId: string, now: Date) {
  const { timeZone, rows } = viewInterviews(managed, now);
  const row = rows.find((one) => one.applicationId === applicationId);
  return row && { ...row, timeZone };
}

/** The team's own interview, in the reader's language; undefined while it has none. */
export function viewOwnInterview({ applicationId, callId }: OwnApplication, locale: Locale) {
  const interview = findInterview(applicationId);
  if (!interview) return;
  const { at, minutes, place, prepare, cancelledAt, revision } = interview;
  const { timeZone, texts } = findCall(callId)!;
  const inWords = { call: inLanguage(texts.title, locale), prepare: inLanguage(prepare, locale) };
  return { at, minutes, place, ...inWords, cancelled: cancelledAt !== null, revision, timeZone };
}
