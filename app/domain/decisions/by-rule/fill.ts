import { relax, type Row } from "./relax.ts";

/** Applications that are the same to every bound; `bounds` by index, `from` to `to` of them are taken. */
export type Kind = { bounds: readonly number[]; from: number; to: number };
export type Bound = { least: number; most: number };

/** Steps after which a search is given up; the rules of real calls take a few. */
const mostSteps = 500;

/** The search for a shortlist was given up; nobody knows whether there is one. */
export class TooIntricate extends Error {}

/**
 * How many of each kind to take so that every bound is kept, or undefined when that cannot be: whole numbers by branch and
 * bound over what would do if applications could be divided. Throws `TooIntricate` rather than guess.
 */
export function fill(kinds: readonly Kind[], bounds: readonly Bound[]): number[] | undefined {
  const rows = bounds.map((bound, at) => ({
    ...bound,
    members: kinds.flatMap((kind, k) => (kind.bounds.includes(at) ? [k] : [])),
  }));
  let steps = 0;

  function search(from: number[], to: number[]): number[] | undefined {
    if (++steps > mostSteps) throw new TooIntricate();
    if (!narrow(from, to, rows)) return;
    const divided = relax(from, to, rows);
    if (divided === "unknown") throw new TooIntricate();
    if (!divided) return;
    const whole = divided.map(Math.round);
    const broken = divided.findIndex((one, at) => Math.abs(one - whole[at]) > 1e-4);
    if (broken < 0) {
      if (!keeps(whole, rows)) throw new TooIntricate();
      return whole;
    }
    const floor = Math.floor(divided[broken]);
    return search(from.with(broken, floor + 1), [...to]) ?? search([...from], to.with(broken, floor));
  }

  return search(
    kinds.map((kind) => kind.from),
    kinds.map((kind) => kind.to),
  );
}

function keeps(numbers: readonly number[], rows: readonly Row[]): boolean {
  return rows.every((row) => {
    const sum = total(numbers, row.members);
    return row.least <= sum && sum <= row.most;
  });
}

/** Narrows the ranges in place until no bound says more; false when one cannot be kept. */
function narrow(from: number[], to: number[], rows: readonly Row[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const { members, least, most } of rows) {
      const surely = total(from, members);
      const possibly = total(to, members);
      if (surely > most || possibly < least) return false;
      for (const kind of members) {
        const [low, high] = [from[kind], to[kind]];
        to[kind] = Math.min(high, most - surely + low);
        from[kind] = Math.max(low, least - possibly + high);
        changed ||= to[kind] !== high || from[kind] !== low;
      }
    }
  }
  return from.every((low, kind) => low <= to[kind]);
}

function total(numbers: readonly number[], of: readonly number[]) {
  return of.reduce((sum, kind) => sum + numbers[kind], 0);
}
