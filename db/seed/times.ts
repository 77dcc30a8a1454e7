import { seeded, type Random } from "./random.ts";

/** When an applicant worked: UTC instants in rising order. */
export type Times = {
  startedAt: Date;
  savedAt: Date[];
  /** Empty for a draft; the second one is a correction. */
  submittedAt: Date[];
};

const hour = 3_600_000;

/**
 * People submit with a density of 1/(time left), which makes half of them arrive on the last day (Alfi, Parisi and
 * Pietronero, Nature Physics 3, 746, 2007); within the last hour it is taken as even. Nothing happens after `until`,
 * for a call that is still open.
 */
export function timesOf(
  id: string,
  submits: boolean,
  opensAt: Date,
  closesAt: Date,
  until = closesAt,
): Times {
  const random = seeded(`times ${id}`);
  const longest = closesAt.getTime() - opensAt.getTime();
  const shortest = closesAt.getTime() - until.getTime();
  const last = timeLeft(random, shortest, longest);
  // Who begins later than two days before needs an evening; the others take their time.
  const first = last + (longest - last) * random.next() ** 2 * 0.9;
  const at = (left: number) => new Date(Math.round((closesAt.getTime() - left) / 1000) * 1000);
  const between = Array.from(
    { length: random.between(2, 9) },
    () => last + (first - last) * random.next() ** 1.5,
  );
  const corrected = random.chance(0.12) ? [last - (last - shortest) * random.next()] : [];
  return {
    startedAt: at(first),
    savedAt: between.sort((a, b) => b - a).map(at),
    submittedAt: submits ? [last, ...corrected].map(at) : [],
  };
}

/** Milliseconds before closing, at least `shortest`, less than `longest`. */
function timeLeft(random: Random, shortest: number, longest: number): number {
  const least = Math.max(shortest, 90_000);
  const [low, high] = [pressure(least), pressure(longest)];
  return relieved(low + random.next() * (high - low));
}

/** The integral of 1/max(time left, one hour) from zero. */
function pressure(left: number): number {
  return left <= hour ? left / hour : 1 + Math.log(left / hour);
}

function relieved(pressed: number): number {
  return pressed <= 1 ? pressed * hour : hour * Math.exp(pressed - 1);
}
