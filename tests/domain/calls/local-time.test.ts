import { expect, test } from "vitest";
import { instantIn, localIn } from "#app/domain/calls/local-time.ts";

test("a local time is the instant at which clocks of its zone show it", () => {
  expect(instantIn("Europe/Brussels", "2020-07-17T17:00")).toEqual({ at: new Date("2020-07-17T15:00:00Z") });
  expect(instantIn("Europe/Sofia", "2020-12-17T17:00")).toEqual({ at: new Date("2020-12-17T15:00:00Z") });
});

test.each(["2020-07-17", "2020-07-17T24:00"])("%s is the last millisecond of that day", (local) => {
  const lastMoment = new Date("2020-07-17T20:59:59.999Z");

  expect(instantIn("Europe/Sofia", local)).toEqual({ at: lastMoment });
  expect(localIn("Europe/Sofia", lastMoment)).toBe("2020-07-17T24:00");
});

test.each([
  ["a day that the month lacks", "Europe/Sofia", "2021-02-29T12:00", "date"],
  ["the end of a day that the month lacks", "Europe/Sofia", "2021-02-29", "date"],
  ["an hour that the day lacks", "Europe/Sofia", "2021-02-28T25:00", "date"],
  ["words", "Europe/Sofia", "tomorrow", "date"],
  ["nothing", "Europe/Sofia", "", "date"],
  ["a zone that does not exist", "Europe/Atlantis", "2021-02-28T12:00", "zone"],
])("%s is no instant", (_what, zone, local, problem) => {
  expect(instantIn(zone, local)).toEqual({ problem });
});

test("a whole minute is shown without seconds, any other instant in full", () => {
  expect(localIn("Europe/Sofia", new Date("2020-07-17T14:00:00Z"))).toBe("2020-07-17T17:00");
  expect(localIn("Europe/Sofia", new Date("2020-07-17T20:59:59.998Z"))).toBe("2020-07-17T23:59:59.998");
});
