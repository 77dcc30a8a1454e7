import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { callTexts } from "#app/domain/calls/texts.ts";
import { sampleCalls } from "#db/seed/calls.ts";

const monday = new Date("2026-03-09T10:00:00Z");
const week = Array.from({ length: 7 }, (_, day) => new Date(monday.getTime() + day * 86_400_000));

test("Call 1 closed on Friday, 17 July 2020, at 17:00 in Brussels", () => {
  const [{ dates }] = sampleCalls(monday);

  expect(inBrussels(dates.closesAt)).toBe("2020-07-17T17:00");
});

test.each(week)(
  "when the portal is first started at %s, Call 2 is being evaluated and Call 3 is open",
  (start) => {
    const [, second, third] = sampleCalls(start);

    expect([second.dates.closesAt < start, start < second.dates.evaluationDueAt]).toEqual([true, true]);
    expect([third.dates.opensAt < start, start < third.dates.closesAt]).toEqual([true, true]);
  },
);

test.each(week)("whatever closes, does so at 17:00 in Brussels on a working day: first start %s", (start) => {
  const closings = sampleCalls(start).map(({ dates }) => zoned(dates.closesAt));

  expect(closings.map(({ hour }) => hour)).toEqual([17, 17, 17]);
  expect(closings.filter(({ dayOfWeek }) => dayOfWeek > 5)).toEqual([]);
});

test("a summer time that begins in between does not move the hour", () => {
  const [, , { dates }] = sampleCalls(new Date("2026-03-20T10:00:00Z"));

  expect(dates.closesAt.toISOString()).toBe("2026-04-07T15:00:00.000Z");
});

test("the dates of a call follow one another", () => {
  for (const { dates } of sampleCalls(monday)) {
    const instants = Object.values(dates).map(Number);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  }
});

test("a call speaks both languages", () => {
  for (const { texts } of sampleCalls(monday)) {
    const { title, summary, offer, audience, process } = callTexts.parse(texts);
    const untranslated = [title, summary, offer, audience, process].filter(({ bg }) => !/[а-я]/i.test(bg));
    expect(untranslated).toEqual([]);
  }
});

function zoned(instant: Date) {
  return Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO("Europe/Brussels");
}

function inBrussels(instant: Date) {
  return zoned(instant).toPlainDateTime().toString({ smallestUnit: "minute" });
}
