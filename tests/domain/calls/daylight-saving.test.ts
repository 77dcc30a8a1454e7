import { assert, constantFrom, date, property } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isOpenFor } from "#app/domain/calls/deadline.ts";
import { instantIn, localIn } from "#app/domain/calls/local-time.ts";

const zones = ["Europe/Sofia", "Europe/Brussels", "Europe/Athens", "Europe/Oslo"];
const minute = 60_000;

/** Every change of the zone's clocks from 2020 to 2030: the instant, and by how many minutes they jump. */
function changesOf(zone: string) {
  const end = Temporal.ZonedDateTime.from(`2031-01-01T00:00[${zone}]`);
  const changes = [];
  let at = Temporal.ZonedDateTime.from(`2020-01-01T00:00[${zone}]`).getTimeZoneTransition("next")!;
  while (Temporal.ZonedDateTime.compare(at, end) < 0) {
    const before = at.subtract({ nanoseconds: 1 });
    changes.push({ at, jump: (at.offsetNanoseconds - before.offsetNanoseconds) / 60e9 });
    at = at.getTimeZoneTransition("next")!;
  }
  return changes;
}

/** The minutes from three hours before a change to three hours after it, each exactly once. */
function minutesAround({ at }: { at: Temporal.ZonedDateTime }) {
  return Array.from({ length: 361 }, (_, index) => new Date(at.epochMilliseconds + (index - 180) * minute));
}

/** What clocks would show in the same hours if they did not change: also the minutes that they skip. */
function localMinutesAround({ at }: { at: Temporal.ZonedDateTime }) {
  const first = at.subtract({ hours: 3 }).toPlainDateTime();
  return Array.from({ length: 361 }, (_, index) => first.add({ minutes: index }));
}

const written = (local: Temporal.PlainDateTime) => local.toString({ smallestUnit: "minute" });

describe.each(zones)("around each of the 22 changes of clocks from 2020 to 2030 in %s", (zone) => {
  const changes = changesOf(zone);

  test("there are two an year, an hour each", () => {
    expect(changes.map(({ jump }) => jump)).toEqual(Array.from({ length: 11 }, () => [60, -60]).flat());
  });

  test("every minute leads to what clocks show and back, with the choice where they show it twice", () => {
    for (const change of changes)
      for (const at of minutesAround(change)) {
        const shown = localIn(zone, at);
        expect(instantIn(zone, shown, at.toISOString()).at).toEqual(at);
      }
  });

  test("exactly the sixty minutes that clocks skip are refused, with the minute before and the one after", () => {
    for (const change of changes.filter(({ jump }) => jump > 0)) {
      const refused = localMinutesAround(change).filter(
        (local) => instantIn(zone, written(local)).problem === "time-skipped",
      );
      const after = change.at.toPlainDateTime();
      const choices = instantIn(zone, written(refused[30])).choices!;

      expect(refused.map(written)).toEqual(
        Array.from({ length: 60 }, (_, index) => written(after.add({ minutes: index - 60 }))),
      );
      expect(choices.map(({ at }) => at.getTime() - change.at.epochMilliseconds)).toEqual([-minute, 0]);
    }
  });

  test("exactly the sixty minutes that clocks show twice are asked about, an hour apart", () => {
    for (const change of changes.filter(({ jump }) => jump < 0)) {
      const asked = localMinutesAround(change).filter(
        (local) => instantIn(zone, written(local)).problem === "time-twice",
      );
      const first = change.at.toPlainDateTime();
      const apart = asked.map((local) => {
        const [one, other] = instantIn(zone, written(local)).choices!;
        return other.at.getTime() - one.at.getTime();
      });

      expect(asked.map(written)).toEqual(
        Array.from({ length: 60 }, (_, index) => written(first.add({ minutes: index }))),
      );
      expect(new Set(apart)).toEqual(new Set([60 * minute]));
    }
  });

  test("the deadline's last instant counts and a millisecond later does not, also at the end of such a day", () => {
    for (const change of changes) {
      const endOfDay = instantIn(zone, change.at.toPlainDate().toString()).at!;
      for (const closesAt of [...minutesAround(change), endOfDay]) {
        const call = { status: "published" as const, opensAt: new Date(0), closesAt, graceSeconds: 0 };
        const late = new Date(closesAt.getTime() + 1);

        expect([isOpenFor(call, undefined, closesAt), isOpenFor(call, undefined, late)]).toEqual([
          true,
          false,
        ]);
      }
    }
  });

  test("a day on which clocks change still ends when the next one begins", () => {
    for (const { at } of changes) {
      const end = instantIn(zone, at.toPlainDate().toString()).at!;
      const next = new Date(end.getTime() + 1);

      expect(localIn(zone, end)).toBe(`${at.toPlainDate()}T24:00`);
      expect(localIn(zone, next)).toBe(`${at.toPlainDate().add({ days: 1 })}T00:00`);
    }
  });
});

test("what a clock shows leads back to its instant, at any moment of ten years", () => {
  const instants = date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });

  assert(
    property(constantFrom(...zones), instants, (zone, at) => {
      const back = instantIn(zone, localIn(zone, at));
      expect(back.problem === "time-twice" ? at : back.at).toEqual(at);
    }),
  );
});
