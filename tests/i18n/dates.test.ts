import { expect, test } from "vitest";
import { dateAndTime } from "#app/i18n/dates.ts";

const deadline = new Date("2020-07-17T15:00:00Z");

test.each([
  ["en", "Europe/Brussels", "Friday 17 July 2020, 17:00 (Brussels time)"],
  ["bg", "Europe/Brussels", "петък, 17 юли 2020 г., 17:00 ч. (брюкселско време)"],
  ["en", "Europe/Sofia", "Friday 17 July 2020, 18:00 (Sofia time)"],
  ["bg", "Europe/Sofia", "петък, 17 юли 2020 г., 18:00 ч. (софийско време)"],
  ["bg", "Asia/Kathmandu", "петък, 17 юли 2020 г., 20:45 ч. (UTC+5:45)"],
] as const)("an instant is written in full in %s for %s", (locale, timeZone, written) => {
  expect(dateAndTime(deadline, timeZone, locale)).toBe(written);
});

test("midnight is the first minute of the new day", () => {
  const midnight = new Date("2020-07-17T22:00:00Z");

  expect(dateAndTime(midnight, "Europe/Brussels", "en")).toBe("Saturday 18 July 2020, 00:00 (Brussels time)");
});

test("a receipt's instant has its seconds", () => {
  const received = new Date("2020-07-17T14:59:59.999Z");

  const written = dateAndTime(received, "Europe/Brussels", "bg", { seconds: true });

  expect(written).toBe("петък, 17 юли 2020 г., 16:59:59 ч. (брюкселско време)");
});
