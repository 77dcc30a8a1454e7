/** An exact rational number; both parts are whole and safe integers, the denominator is positive. */
export type Fraction = { numerator: number; denominator: number };

/** Refuses parts that are not safe integers, because they would no longer be exact. */
export function fraction(numerator: number, denominator = 1): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) {
    throw new RangeError(`Not an exact fraction: ${numerator} / ${denominator}`);
  }
  return { numerator, denominator };
}

/** Below zero when a is less than b, zero when they are equal, above zero otherwise; never rounds. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;

  return Number(BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator));
}

/** The whole number nearest to numerator / denominator; halves go up. Neither may be negative. */
export function nearest(numerator: number, denominator: number): number {
  const twice = 2n * BigInt(denominator);
  return Number((2n * BigInt(numerator) + BigInt(denominator)) / twice);
}
