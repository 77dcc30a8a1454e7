import { seededRandom } from "../random.ts";

/** Up to so many rows every direction is asked, and nothing is left to chance. */
const exactUpTo = 256;
/** Signs in all vectors together beyond that: the more rows, the fewer vectors say the same. */
const enough = 2 ** 15;
const fewest = 7;

/**
 * Vectors of 1 and −1 by which zᵀ M z averages to the trace of M: all rows of a Hadamard matrix (Sylvester 1867), whose
 * Σ z zᵀ is a multiple of I so that the mean is the trace itself, or else some by chance (Hutchinson 1989), always the same.
 */
export function signVectors(size: number): Float64Array[] {
  if (size <= exactUpTo) return hadamard(size);
  const random = seededRandom(1);
  return Array.from({ length: Math.max(fewest, Math.ceil(enough / size)) }, () =>
    Float64Array.from({ length: size }, () => (random() < 0.5 ? -1 : 1)),
  );
}

/** All sign vectors that tell so many rows apart, as many as the next power of 2. */
export function hadamard(size: number) {
  const rows = 2 ** Math.ceil(Math.log2(Math.max(1, size)));
  return Array.from({ length: rows }, (_row, i) =>
    Float64Array.from({ length: size }, (_cell, j) => (isOdd(i & j) ? -1 : 1)),
  );
}

function isOdd(bits: number): boolean {
  return bits !== 0 && !isOdd(bits & (bits - 1));
}
