import { describe, expect, test } from "vitest";
import { countCharacters } from "#app/i18n/characters.ts";
import {
  dateAndTime,
  type DateFormat,
  formatInstant,
  isSameClock,
  remaining,
  zoneName,
} from "#app/i18n/dates.ts";
import { languages } from "#app/i18n/languages.ts";

test("a Bulgarian sentence that ends with a date has one full stop", () => {
  const at = formatInstant("2020-07-17T15:00:00.000Z", {
    locale: "bg",
    zone: "Europe/Brussels",
    format: "short",
  });

  const sentence = languages.bg.t("changes:lead", { count: 2, at });

  expect(sentence).toMatch(/подадена на 17\.07\.2020 г\., 17:00 ч\.$/);
});

const deadline = "2020-07-17T15:00:00.000Z";
const zone = "Europe/Brussels";

describe("a deadline is written as people of that language write it", () => {
  test.each<[DateFormat, string, string]>([
    [
      "full",
      "Friday 17 July 2020, 17:00 (Brussels time)",
      "петък, 17 юли 2020 г., 17:00 ч. (брюкселско време)",
    ],
    ["long-date", "Friday 17 July 2020", "петък, 17 юли 2020 г."],
    ["date", "17 July 2020", "17 юли 2020 г."],
    ["short", "17 Jul 2020, 17:00", "17.07.2020 г., 17:00 ч."],
    ["time", "17:00", "17:00 ч."],
  ])("%s", (format, english, bulgarian) => {
    expect(formatInstant(deadline, { locale: "en", zone, format })).toBe(english);
    expect(formatInstant(deadline, { locale: "bg", zone, format })).toBe(bulgarian);
  });

  test.each<[DateFormat, string, string]>([
    [
      "full",
      "24:00 at the end of Friday 17 July 2020 (Brussels time)",
      "петък, 17 юли 2020 г., 24:00 ч. в края на деня (брюкселско време)",
    ],
    ["long-date", "Friday 17 July 2020", "петък, 17 юли 2020 г."],
    ["short", "17 Jul 2020, 24:00", "17.07.2020 г., 24:00 ч."],
    ["time", "24:00", "24:00 ч."],
  ])("the last moment of a day is its 24:00, not a minute earlier: %s", (format, english, bulgarian) => {
    const lastMoment = "2020-07-17T21:59:59.999Z";

    expect(formatInstant(lastMoment, { locale: "en", zone, format })).toBe(english);
    expect(formatInstant(lastMoment, { locale: "bg", zone, format })).toBe(bulgarian);
  });

  test("what arrived in the last second of a day is told to the second", () => {
    expect(dateAndTime(new Date("2020-07-17T21:59:59.999Z"), zone, "en", { seconds: true })).toBe(
      "Friday 17 July 2020, 23:59:59 (Brussels time)",
    );
  });

  test("to the second where a receipt needs it", () => {
    const received = new Date("2020-07-17T14:59:59.000Z");

    expect(dateAndTime(received, zone, "en", { seconds: true })).toBe(
      "Friday 17 July 2020, 16:59:59 (Brussels time)",
    );
  });

  test("midnight is 00:00 of the new day", () => {
    expect(formatInstant("2020-07-17T22:00:00.000Z", { locale: "en", zone, format: "short" })).toBe(
      "18 Jul 2020, 00:00",
    );
  });
});

test("a zone without a name of its own is named by its distance from UTC", () => {
  expect(zoneName("Asia/Tokyo", "bg", new Date(deadline))).toBe("UTC+9");
});

test("two zones agree when their clocks show the same, whatever they are called", () => {
  expect(isSameClock("Europe/Brussels", "Europe/Oslo", deadline)).toBe(true);
  expect(isSameClock("Europe/Brussels", "Europe/Sofia", deadline)).toBe(false);
});

test.each([
  [0, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
  [-5000, { days: 0, hours: 0, minutes: 0, seconds: 0 }],
  [1, { days: 0, hours: 0, minutes: 0, seconds: 1 }],
  [90_061_000, { days: 1, hours: 1, minutes: 1, seconds: 1 }],
])("of %i milliseconds remains %o", (milliseconds, left) => {
  expect(remaining(milliseconds)).toEqual(left);
});

test("a character counts once, however the browser stores it", () => {
  expect(countCharacters("Първи ред\r\nВтори 🎬")).toBe(17);
});
