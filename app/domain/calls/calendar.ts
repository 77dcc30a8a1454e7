import { createEvent } from "ics";

type Deadline = {
  /** The call's id: the same event however often it is downloaded, so that a moved deadline moves it. */
  callId: string;
  title: string;
  description: string;
  url: string;
  at: Date;
  /** How often the call was changed in public. */
  changes: number;
  now: Date;
};

/** Reminders before the deadline, in hours: a week, two days, three hours. */
const reminders = [7 * 24, 48, 3];

/** The deadline of a call as a calendar file (RFC 5545). */
export function calendarOf({ callId, title, description, url, at, changes, now }: Deadline): string {
  const event = {
    uid: `${callId}@${new URL(url).host}`,
    productId: "-//Finalist//Calls//EN",
    method: "PUBLISH",
    sequence: changes,
    // Known to the package but not to its types.
    timestamp: now.getTime(),
    title,
    description,
    url,
    start: at.getTime(),
    startInputType: "utc" as const,
    startOutputType: "utc" as const,
    duration: { minutes: 1 },
    busyStatus: "FREE" as const,
    transp: "TRANSPARENT" as const,
    alarms: reminders.map((hours) => ({
      action: "display" as const,
      description: title,
      trigger: { hours, before: true },
    })),
  };
  const { error, value } = createEvent(event);
  if (!value) throw error ?? new Error("No calendar file");
  return value;
}
