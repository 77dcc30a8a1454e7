/**
 * Uniform numbers in [0, 1), the same for the same seed on every machine: sfc32 by Chris Doty-Humphrey
 * (PractRand, public domain), started from the seed and run in for twelve rounds as its author does.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, count] = [0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** Standard normal numbers by the polar method of Marsaglia and Bray (SIAM Review 6, 1964). */
export function normals(random: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    let x, y, square;
    do {
      x = 2 * random() - 1;
      y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const stretch = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * stretch;
    return x * stretch;
  };
}
