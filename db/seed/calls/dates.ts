import { Temporal } from "temporal-polyfill";
import { programme } from "../programme.ts";

/** UTC instants of a call. */
export type CallDates = {
  opensAt: Date;
  closesAt: Date;
  eligibilityDueAt: Date;
  evaluationDueAt: Date;
  resultsAt: Date;
  programmeStartsAt: Date;
};

/** As they were: the deadline and the day of the results are MediaMotor Europe's own, the others are invented. */
export const firstCallDates: CallDates = {
  opensAt: new Date("2020-05-18T07:00:00Z"),
  closesAt: new Date("2020-07-17T15:00:00Z"),
  eligibilityDueAt: new Date("2020-07-24T15:00:00Z"),
  evaluationDueAt: new Date("2020-08-14T15:00:00Z"),
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  programmeStartsAt: new Date("2020-09-01T07:00:00Z"),
};

/** Closed about three weeks before the portal was first started; the evaluators have ten days left. */
export function secondCallDates(firstStart: Date): CallDates {
  return {
    opensAt: at(firstStart, -77, 9),
    closesAt: at(firstStart, -21, 17),
    eligibilityDueAt: at(firstStart, -14, 17),
    evaluationDueAt: at(firstStart, 10, 17),
    resultsAt: at(firstStart, 21, 12),
    programmeStartsAt: at(firstStart, 40, 9),
  };
}

/** Open when the portal is first started, and for about eighteen days more. */
export function thirdCallDates(firstStart: Date): CallDates {
  return {
    opensAt: at(firstStart, -31, 9),
    closesAt: at(firstStart, 18, 17),
    eligibilityDueAt: at(firstStart, 25, 17),
    evaluationDueAt: at(firstStart, 46, 17),
    resultsAt: at(firstStart, 60, 12),
    programmeStartsAt: at(firstStart, 75, 9),
  };
}

/** A full hour in Brussels, on the working day nearest to so many days from `start`. */
function at(start: Date, days: number, hour: number): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(start.getTime())
    .toZonedDateTimeISO(programme.zone)
    .toPlainDate()
    .add({ days });
  const workday = day.add({ days: day.dayOfWeek === 6 ? -1 : day.dayOfWeek === 7 ? 1 : 0 });
  return new Date(
    workday.toZonedDateTime({ timeZone: programme.zone, plainTime: { hour } }).epochMilliseconds,
  );
}
