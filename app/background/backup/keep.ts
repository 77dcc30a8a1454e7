/** How many backups are kept: the newest of so many days, weeks and months (UTC; a week begins on Monday). */
export type Keep = { days: number; weeks: number; months: number };

const oneDay = 86_400_000;
const dayOf = (at: Date) => Math.floor(at.getTime() / oneDay);
/** The first Monday of UTC's count of days is the fifth. */
const weekOf = (at: Date) => Math.floor((dayOf(at) + 3) / 7);
const monthOf = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();

/** Which of these instants need no longer be kept; the newest always is. */
export function toDrop(instants: readonly Date[], { days, weeks, months }: Keep): Date[] {
  const newestFirst = instants.toSorted((one, other) => other.getTime() - one.getTime());
  const kept = new Set([
    newestFirst[0],
    ...newestOfEach(newestFirst, dayOf, days),
    ...newestOfEach(newestFirst, weekOf, weeks),
    ...newestOfEach(newestFirst, monthOf, months),
  ]);
  return newestFirst.filter((at) => !kept.has(at));
}

function newestOfEach(newestFirst: readonly Date[], span: (at: Date) => number, most: number): Date[] {
  const firsts = newestFirst.filter((at, index) => index === 0 || span(at) !== span(newestFirst[index - 1]));
  return firsts.slice(0, most);
}
