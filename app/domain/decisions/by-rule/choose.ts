import { type Bound, fill, type Kind } from "./fill.ts";
import { type Groups, isOf, type Limit } from "./limits.ts";

/** An application above the thresholds; equal places are ties. */
export type Candidate = { applicationId: string; place: number; groups: Groups };

/** As `drawLine` without rules: who is chosen whatever becomes of the ties, and between whom a person decides. */
export type Choice = { within: string[]; tied: string[]; seatsForTied: number };

/** Candidates of one place that are the same to all limits. */
type Alike = { key: string; ids: string[]; limits: number[] };

/** Places that are settled: all of a kind, or exactly `seats` of a tie. */
type Settled = { alike: Alike[]; seats: number };

/**
 * The shortlist that keeps all limits and departs least from the ranking (candidates by place): it fills as many of the
 * places as the limits allow and, among those shortlists, takes as many as it can of the first place, then of the second,
 * and so on. Equals that could stand for each other stay tied. Undefined when no shortlist keeps the limits.
 */
export function choose(
  candidates: readonly Candidate[],
  places: number,
  limits: readonly Limit[],
): Choice | undefined {
  const tiers = tiersOf(candidates, limits);
  const size = greatestSize(tiers, Math.min(places, candidates.length), limits);
  if (size === undefined) return;
  const settled = settle(tiers, size, limits);
  return choiceOf(settled, size, limits);
}

function tiersOf(candidates: readonly Candidate[], limits: readonly Limit[]): Alike[][] {
  const limitsOfOne = ({ groups }: Candidate) =>
    limits.flatMap((limit, at) => (isOf(groups, limit) ? [at] : []));
  const known = candidates.map((one) => ({ ...one, limits: limitsOfOne(one) }));
  const byPlace = Map.groupBy(known, ({ place }) => place);
  return [...byPlace.values()].map((equals) =>
    [...Map.groupBy(equals, (one) => one.limits.join())].map(([key, alike]) => ({
      key,
      ids: alike.map(({ applicationId }) => applicationId),
      limits: alike[0].limits,
    })),
  );
}

/** By halving: what can be filled to a size can be filled to at least any lesser one. */
function greatestSize(tiers: Alike[][], most: number, limits: readonly Limit[]): number | undefined {
  const free = merged(tiers.flat());
  const canFill = (least: number) => solve([], free, { least, most }, limits) !== undefined;
  if (canFill(most)) return most;
  if (!canFill(0)) return;
  let [yes, no] = [0, most];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (canFill(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/**
 * Goes down the ranking and takes of each place as many as some shortlist can. Who is refused once stays refused: with
 * more taken there is only less room, and so it goes for all who are the same to the limits.
 */
function settle(tiers: Alike[][], size: number, limits: readonly Limit[]): Settled[] {
  const settled: Settled[] = [];
  const free = merged(tiers.flat());
  const refused = new Set<string>();
  let taken = 0;
  let foreseen: Foreseen = new Map();
  for (const tier of tiers) {
    if (taken === size) break;
    for (const { key, ids } of tier) free.get(key)!.many -= ids.length;
    const alike = tier.filter(({ key }) => !refused.has(key));
    const seats = seatsOf(alike, size - taken);
    if (seats === 0) for (const { key } of alike) refuse(key);
    if (seats > 0) settled.push({ alike, seats });
    taken += seats;
  }
  return settled;

  function seatsOf(alike: Alike[], most: number): number {
    if (count(alike) === 1 && takeForeseen(alike[0].key)) return 1;
    for (let seats = Math.min(count(alike), most); seats > 0; seats--) {
      const found = solve([...settled, { alike, seats }], free, { least: size, most: size }, limits);
      if (found) {
        foreseen = found;
        return seats;
      }
    }
    return 0;
  }

  /** Who is the same to the limits as one in the shortlist that was found can stand in its place. */
  function takeForeseen(key: string): boolean {
    const many = foreseen.get(key) ?? 0;
    if (many > 0) foreseen.set(key, many - 1);
    return many > 0;
  }

  function refuse(key: string) {
    refused.add(key);
    free.get(key)!.many = 0;
  }
}

function choiceOf(settled: Settled[], size: number, limits: readonly Limit[]): Choice {
  const within: string[] = [];
  const tied: string[] = [];
  for (const [at, { alike, seats }] of settled.entries()) {
    const without = (one: Alike, from: number, to: number) =>
      solve(settled, new Map(), { least: size, most: size }, limits, { at, key: one.key, from, to }) !==
      undefined;
    for (const one of alike) {
      if (seats === count(alike) || !without(one, 0, one.ids.length - 1)) within.push(...one.ids);
      else if (without(one, 1, one.ids.length)) tied.push(...one.ids);
    }
  }
  return { within, tied, seatsForTied: size - within.length };
}

type Forced = { at: number; key: string; from: number; to: number };

type Many = { limits: readonly number[]; many: number };
/** How many of each kind a shortlist that was found takes further down. */
type Foreseen = Map<string, number>;

/** A shortlist that takes exactly the seats of what is settled and any of what is free, if there is one. */
function solve(
  settled: Settled[],
  free: ReadonlyMap<string, Many>,
  size: Bound,
  limits: readonly Limit[],
  forced?: Forced,
): Foreseen | undefined {
  const whole = limits.length;
  const isWhole = ({ alike, seats }: Settled) => seats === count(alike);
  const ties = settled.flatMap((one, at) => (isWhole(one) ? [] : [{ ...one, at }]));
  const taken = merged(settled.filter(isWhole).flatMap(({ alike }) => alike));
  const open = [...free].filter(([, { many }]) => many > 0);
  const kinds: Kind[] = [
    ...open.map(([, { limits: own, many }]) => ({ bounds: [...own, whole], from: 0, to: many })),
    ...[...taken.values()].map(({ limits: own, many }) => ({
      bounds: [...own, whole],
      from: many,
      to: many,
    })),
    ...ties.flatMap(({ alike, at }, tie) =>
      alike.map(({ key, ids, limits: own }) => {
        const { from, to } = forced?.at === at && forced.key === key ? forced : { from: 0, to: ids.length };
        return { bounds: [...own, whole, whole + 1 + tie], from, to };
      }),
    ),
  ];
  const found = fill(kinds, [...limits, size, ...ties.map(({ seats }) => ({ least: seats, most: seats }))]);
  return found && new Map(open.map(([key], at) => [key, found[at]]));
}

/** All that are the same to the limits, whatever their places. */
function merged(all: readonly Alike[]): Map<string, Many> {
  const byKey = Map.groupBy(all, ({ key }) => key);
  return new Map([...byKey].map(([key, alike]) => [key, { limits: alike[0].limits, many: count(alike) }]));
}

function count(alike: readonly Alike[]) {
  return alike.reduce((sum, { ids }) => sum + ids.length, 0);
}
