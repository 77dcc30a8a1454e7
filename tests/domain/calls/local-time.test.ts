import { assert, constantFrom, date, property } from "fast-check";
import { expect, test } from "vitest";
import { instantIn, localIn } from "#app/domain/calls/local-time.ts";

test("a local time is the instant at which clocks of its zone show it", () => {
  expect(instantIn("Europe/Brussels", "2020-07-17T17:00")).toEqual({ at: new Date("2020-07-17T15:00:00Z") });
  expect(instantIn("Europe/Sofia", "2020-12-17T17:00")).toEqual({ at: new Date("2020-12-17T15:00:00Z") });
});

test.each([
  ["a time that clocks skip in spring", "Europe/Sofia", "2021-03-28T03:30", "time-skipped"],
  ["a time that clocks show twice in autumn", "Europe/Brussels", "2020-10-25T02:30", "time-twice"],
  ["a day that the month lacks", "Europe/Sofia", "2021-02-29T12:00", "date"],
  ["an hour that the day lacks", "Europe/Sofia", "2021-02-28T25:00", "date"],
  ["words", "Europe/Sofia", "tomorrow", "date"],
  ["nothing", "Europe/Sofia", "", "date"],
  ["a zone that does not exist", "Europe/Atlantis", "2021-02-28T12:00", "zone"],
])("%s is no instant", (_what, zone, local, problem) => {
  expect(instantIn(zone, local)).toEqual({ problem });
});

test("what a clock shows leads back to its instant, in every hour of ten years that is not shown twice", () => {
  const zones = constantFrom("Europe/Sofia", "Europe/Brussels", "Europe/Athens", "Europe/Oslo");
  const instants = date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });

  assert(
    property(zones, instants, (zone, at) => {
      const back = instantIn(zone, localIn(zone, at));
      expect(back.problem === "time-twice" ? at : back.at).toEqual(at);
    }),
  );
});

test("a whole minute is shown without seconds, any other instant in full", () => {
  expect(localIn("Europe/Sofia", new Date("2020-07-17T14:00:00Z"))).toBe("2020-07-17T17:00");
  expect(localIn("Europe/Sofia", new Date("2020-07-17T20:59:59.999Z"))).toBe("2020-07-17T23:59:59.999");
});
