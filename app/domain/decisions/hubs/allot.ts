import { match } from "#app/domain/assignment/match.ts";
import type { Match } from "#app/domain/assignment/problem.ts";
import { choiceOf } from "./choices.ts";
import { type HubWish, hubWishes } from "./hub-wish.ts";

/** `most` and `least`: how many finalists a hub takes. */
export type Place = { id: string; least: number; most: number };

export type Finalist = {
  applicationId: string;
  /** Ids of hubs, the first choice first. */
  wishes: readonly string[];
  /** By id of the hub, what that hub says of it; a hub that says nothing could take it. */
  wantedBy?: Readonly<Record<string, HubWish>>;
  /** Where it is now: it stays there where nothing is gained by a move. */
  current?: string | null;
  /** Where somebody put it by hand, whatever it wished. */
  fixed?: string | null;
};

export type Allotment = {
  /** By application; null where no hub has room. */
  hubs: Map<string, string | null>;
  /** Hubs that get fewer than they should. */
  short: { hubId: string; missing: number }[];
};

/**
 * Finalists (in order of place) to hubs, by the matching that routes applications: as many as there is room for, those of
 * the best places; then hubs get their least as far as possible; then nobody gets a worse choice than must be; then the
 * sum of choices is as low as can be, where a hub that could take a finalist, not wants it, weighs half a choice, and one
 * that would rather not a whole one; among equals the better place has the better choice, then whoever is somewhere
 * stays (these two exactly up to 30 finalists). Who was put somewhere by hand stays there, even beyond `most`.
 */
export function allotHubs(finalists: readonly Finalist[], places: readonly Place[]): Allotment {
  const fixed = finalists.filter(isFixed);
  const left = places.map((place) => less(place, fixed.filter((one) => one.fixed === place.id).length));
  const room = left.reduce((sum, { most }) => sum + most, 0);
  const free = finalists.filter((one) => !isFixed(one)).slice(0, room);
  const { pairs, underused } = best(free, left);
  const found = new Map(pairs.map(({ application, evaluator }) => [application, evaluator]));
  return {
    hubs: new Map(
      finalists.map((one) => [one.applicationId, one.fixed ?? found.get(one.applicationId) ?? null]),
    ),
    short: underused.map(({ evaluator, missing }) => ({ hubId: evaluator, missing })),
  };
}

function isFixed({ fixed }: Finalist): boolean {
  return Boolean(fixed);
}

function less({ id, least, most }: Place, taken: number): Place {
  const left = Math.max(0, most - taken);
  return { id, least: Math.min(left, Math.max(0, least - taken)), most: left };
}

/** The first matching that seats everybody without a choice worse than this, and no hub shorter than need be. */
function best(finalists: readonly Finalist[], places: readonly Place[]): Match {
  const solve = (worst: number) => match(problemOf(finalists, places, worst));
  const worst = Math.max(1, ...finalists.map(({ wishes }) => wishes.length + 1));
  const all = solve(worst);
  for (let choice = 1; choice < worst; choice += 1) {
    const tried = solve(choice);
    if (tried.short.length === 0 && missing(tried) === missing(all)) return tried;
  }
  return all;
}

function missing({ underused }: Match): number {
  return underused.reduce((sum, one) => sum + one.missing, 0);
}

const most = 1_000_000;

/** A choice worse costs two steps, a worse wish of the hub one; all that decides among equals stays below one together. */
function problemOf(finalists: readonly Finalist[], places: readonly Place[], worst: number) {
  const count = finalists.length;
  const step = Math.floor(most / (4 * worst)) - 1;
  const rank = Math.floor((step - count - 1) / ((worst * count * (count + 1)) / 2 + 1));
  return {
    applications: finalists.map(({ applicationId }) => ({ id: applicationId, wanted: 1 })),
    evaluators: places.map((place) => ({ ...place })),
    pairs: finalists.flatMap(({ applicationId, wishes, wantedBy, current }, place) =>
      places
        .map(({ id }) => ({ evaluator: id, behind: choiceOf(wishes, id) - 1 }))
        .filter(({ behind }) => behind < worst)
        .map(({ evaluator, behind }) => ({
          ...{ application: applicationId, evaluator },
          suitability:
            most -
            behind * (2 * step + (count - place) * rank) -
            hubWishes.indexOf(wantedBy?.[evaluator] ?? "could") * step -
            Number(evaluator !== current),
        })),
    ),
    fairness: false,
  };
}
