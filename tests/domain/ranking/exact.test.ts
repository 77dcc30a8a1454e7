import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, fraction, nearest } from "#app/domain/ranking/exact.ts";

const anyFraction = fc
  .tuple(fc.maxSafeNat(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

test("fractions of any size compare as whole numbers of any length would", () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      const exact = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
      expect(Math.sign(compare(a, b))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
    }),
  );
});

test("two fractions that floats cannot tell apart are told apart", () => {
  const a = fraction(9007199254740990, 9007199254740991);
  const b = fraction(9007199254740989, 9007199254740990);

  expect(a.numerator / a.denominator).toBe(b.numerator / b.denominator);
  expect(compare(a, b)).toBeGreaterThan(0);
});

test("what is no longer exact is refused", () => {
  expect(() => fraction(2 ** 53)).toThrow(RangeError);
  expect(() => fraction(0.5)).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test.each([
  [1, 3, 0],
  [1, 2, 1],
  [5, 2, 3],
  [8, 3, 3],
  [0, 7, 0],
])("%i / %i is nearest to %i", (numerator, denominator, whole) => {
  expect(nearest(numerator, denominator)).toBe(whole);
});
