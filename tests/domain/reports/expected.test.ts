import { expect, test } from "vitest";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { arrivedShare, expectedCurve } from "#app/domain/reports/expected.ts";

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

/** `total` applications on the curve, of which those are known that came before `left` hours were left. */
function known(total: number, left: number, saturation: number) {
  const hours = Array.from({ length: whole }, (_, place) => ({ from: whole - place, to: whole - place - 1 }));
  const share = (at: number) => arrivedShare(at, whole, saturation);
  return hours
    .filter(({ to }) => to >= left)
    .map((hour) => ({ ...hour, count: total * (share(hour.to) - share(hour.from)) }));
}

test.each([
  ["the usual hurry", 0.5615],
  ["less hurry", 4],
  ["more hurry", 0.1],
])("a call with %s lies in the range a day before, and is known well an hour before", (_what, saturation) => {
  const dayBefore = expectedCurve(known(2000, 24, saturation), 24, whole)!;
  const hourBefore = expectedCurve(known(2000, 1, saturation), 1, whole)!;

  expect(dayBefore.low).toBeLessThanOrEqual(2000);
  expect(dayBefore.high).toBeGreaterThanOrEqual(2000);
  expect(Math.abs(hourBefore.total - 2000) / 2000).toBeLessThan(0.1);
});

test("a forecast waits for five applications and is the truth in the end", () => {
  const of = (count: number) => [{ from: whole, to: 30, count }];

  expect(expectedCurve(of(4), 24, whole)).toBeUndefined();
  expect(expectedCurve(of(3), 0, whole)).toMatchObject({ total: 3, low: 3, high: 3 });
});

test("the nearer the deadline, the narrower the range, and never below what has come", () => {
  const widths = [480, 120, 24, 2].map((left) => {
    const { low, high, total } = expectedCurve(known(300, left, 0.5615), left, whole)!;
    return (high - low) / total;
  });

  expect(widths).toEqual(widths.toSorted((one, other) => other - one));
  const nearlyAll = expectedCurve([{ from: whole, to: 0.01, count: 40 }], 0.01, whole)!;
  expect(nearlyAll.low).toBeGreaterThanOrEqual(40);
});

test("nine times in ten the number at the deadline lies in the range, whatever the hurry of the call", () => {
  const random = seededRandom(2020);
  const normal = normals(random);
  const trials = Array.from({ length: 400 }, (_, place) => {
    const saturation = 0.5615 * Math.exp(1.5 * normal());
    const left = [240, 72, 24, 6][place % 4];
    const times = Array.from({ length: 120 }, () => leftAt(random(), saturation));
    const seen = times.filter((one) => one > left);
    const arrivals = seen.map((one) => ({
      from: Math.ceil(one),
      to: Math.max(left, Math.ceil(one) - 1),
      count: 1,
    }));
    const curve = expectedCurve(arrivals, left, whole);
    return curve && curve.low <= 120 && 120 <= curve.high;
  }).filter((one) => one !== undefined);

  const share = trials.filter(Boolean).length / trials.length;

  expect(share).toBeGreaterThan(0.86);
  expect(share).toBeLessThan(0.97);
});

/** Hours before the deadline at which the curve has reached a share. */
function leftAt(share: number, saturation: number) {
  return saturation * Math.expm1((1 - share) * Math.log1p(whole / saturation));
}
