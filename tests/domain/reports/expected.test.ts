import { expect, test } from "vitest";
import { arrivedShare, forecast } from "#app/domain/reports/expected.ts";

const whole = 60 * 24;
const inTheLast = (hours: number) => Math.round(100 * (1 - arrivedShare(hours, whole)));

test("of a call of sixty days half comes on the last day, an eighth in the last hour", () => {
  expect([inTheLast(24), inTheLast(6), inTheLast(1)]).toEqual([48, 31, 13]);
});

test("nothing has come at the opening, and everything at the deadline and after it", () => {
  expect([arrivedShare(whole, whole), arrivedShare(0, whole), arrivedShare(-5, whole)]).toEqual([0, 1, 1]);
});

test("the curve never falls", () => {
  const shares = Array.from({ length: 200 }, (_, place) => arrivedShare(whole - place * 7.3, whole));

  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

test("a forecast follows the curve, waits for five applications and is the truth in the end", () => {
  expect(forecast(45, 24, whole)).toBe(87);
  expect(forecast(4, 24, whole)).toBeUndefined();
  expect(forecast(3, 0, whole)).toBe(3);
});
