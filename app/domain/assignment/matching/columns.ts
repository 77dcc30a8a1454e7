import type { CandidateColumns, Pair, Problem } from "../problem.ts";

/** The candidate pairs by place in the problem's lists. Refuses unknown ids, pairs listed twice and suitability out of range. */
export function columnsOf(problem: Problem, places: Places): CandidateColumns {
  const columns = "length" in problem.pairs ? fromList(problem.pairs, places) : problem.pairs;
  if ("row" in columns) throw new RangeError("Too many pairs to list");
  const { suitability } = columns;
  for (let pair = 0; pair < suitability.length; pair++)
    if (suitability[pair] < 0 || suitability[pair] > 1_000_000)
      throw new RangeError(`Suitability ${suitability[pair]}`);
  return columns;
}

export type Places = { application: Map<string, number>; evaluator: Map<string, number> };

export function placesOf({ applications, evaluators }: Problem): Places {
  return { application: placeById(applications), evaluator: placeById(evaluators) };
}

/** Each pair once, by place; one with an application or evaluator that is not part of the problem is passed over. */
export function knownPairs(pairs: readonly Pair[] | undefined, places: Places) {
  const known = new Map<number, { application: number; evaluator: number }>();
  for (const pair of pairs ?? []) {
    const application = places.application.get(pair.application);
    const evaluator = places.evaluator.get(pair.evaluator);
    if (application === undefined || evaluator === undefined) continue;
    known.set(application * places.evaluator.size + evaluator, { application, evaluator });
  }
  return [...known.values()];
}

function fromList(pairs: readonly (Pair & { suitability: number })[], places: Places) {
  const application = new Int32Array(pairs.length);
  const evaluator = new Int32Array(pairs.length);
  const suitability = new Int32Array(pairs.length);
  pairs.forEach((pair, i) => {
    application[i] = placeOf(places.application, pair.application);
    evaluator[i] = placeOf(places.evaluator, pair.evaluator);
    if (!Number.isInteger(pair.suitability)) throw new RangeError(`Suitability ${pair.suitability}`);
    suitability[i] = pair.suitability;
  });
  return { application, evaluator, suitability };
}

function placeById(list: readonly { id: string }[]) {
  const places = new Map(list.map(({ id }, place) => [id, place]));
  if (places.size < list.length) throw new RangeError("An id is listed twice");
  return places;
}

function placeOf(places: Map<string, number>, id: string) {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`Unknown id ${id}`);
  return place;
}
