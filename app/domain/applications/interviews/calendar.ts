import { createEvent } from "ics";

type Interview = {
  /** The same event however often it is downloaded, so that a changed interview moves it. */
  applicationId: string;
  title: string;
  description: string;
  place: string;
  url: string;
  at: Date;
  minutes: number;
  revision: number;
  now: Date;
};

/** An interview as a calendar file (RFC 5545), with reminders a day and an hour before. */
export function interviewCalendar({
  applicationId,
  title,
  description,
  place,
  url,
  ...when
}: Interview): string {
  const { error, value } = createEvent({
    uid: `interview-${applicationId}@${new URL(url).host}`,
    productId: "-//Finalist//Interviews//EN",
    method: "PUBLISH",
    sequence: when.revision,
    // Known to the package but not to its types.
    ...{ timestamp: when.now.getTime() },
    title,
    description,
    location: place,
    url,
    start: when.at.getTime(),
    startInputType: "utc",
    startOutputType: "utc",
    duration: { minutes: when.minutes },
    alarms: [24, 1].map((hours) => ({
      action: "display",
      description: title,
      trigger: { hours, before: true },
    })),
  });
  if (!value) throw error ?? new Error("No calendar file");
  return value;
}
