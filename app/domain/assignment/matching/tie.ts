const step = Math.imul;

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = step(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The bit mixer of MurmurHash3 (public domain), so that neighbouring pairs of ids land far apart. */
export function mixed(first: number, second: number) {
  let hash = first ^ step(second, 0x9e3779b1);
  hash = step(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = step(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function greatestCommonDivisor(numbers: ArrayLike<number>) {
  let divisor = 0;
  for (let i = 0; i < numbers.length; i++) {
    let number = numbers[i];
    // Mostly a multiple already, and there may be millions.
    if (divisor > 0 && number % divisor === 0) continue;
    while (number) [divisor, number] = [number, divisor % number];
    if (divisor === 1) break;
  }
  return divisor;
}
