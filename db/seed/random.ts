/** Chance that repeats: the same seed always gives the same sample programme. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** Normally distributed, mean 0, standard deviation 1. */
  normal(): number;
};

/** A generator of its own for each word, so that one more draw here changes nothing elsewhere. */
export function seeded(word: string): Random {
  const next = mulberry32(hash(word));
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)],
    shuffled: (items) => shuffle([...items], between),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Mulberry32, Tommy Ettinger 2017 (public domain): gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits: isthe.com/chongo/tech/comp/fnv */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (const letter of word) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  return value >>> 0;
}

/** Fisher and Yates. */
function shuffle<Item>(items: Item[], between: Random["between"]): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = between(0, last);
    [items[last], items[other]] = [items[other], items[last]];
  }
  return items;
}
