/** An exact rational number; both parts are whole and safe integers, the denominator is positive. */
export type Fraction = { numerator: number; denominator: number };

/** Refuses parts that are not safe integers, because they would no longer be exact. */
export function fraction(numerator: number, denominator = 1): Fraction {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator < 1) {
    throw new RangeError(`Not an exact fraction: ${numerator} / ${denominator}`);
  }
  return { numerator, denominator };
}

/** Whole or half points over a whole denominator; refuses finer parts. What is whole keeps its plain form. */
export function ofHalves(points: number, denominator = 1): Fraction {
  if (!Number.isSafeInteger(2 * points)) throw new RangeError(`Not whole or half points: ${points}`);
  return Number.isInteger(points) ? fraction(points, denominator) : fraction(2 * points, 2 * denominator);
}

/** The exact sum in lowest terms; refuses one that is no longer safe. */
export function sum(parts: readonly Fraction[]): Fraction {
  let [numerator, denominator] = [0n, 1n];
  for (const part of parts) {
    numerator = numerator * BigInt(part.denominator) + BigInt(part.numerator) * denominator;
    denominator *= BigInt(part.denominator);
    const common = divisor(numerator, denominator);
    [numerator, denominator] = [numerator / common, denominator / common];
  }
  return fraction(Number(numerator), Number(denominator));
}

export function times({ numerator, denominator }: Fraction, whole: number): Fraction {
  return fraction(numerator * whole, denominator);
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

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}
