import type { CandidateColumns } from "#app/domain/assignment/problem.ts";

export type Size = { applications: number; evaluators: number; wanted: number };

const topics = 40;
/** Of the evaluators' places that are needed. */
const used = 0.9;
/** What an application keeps of a large call's pairs: its best, and some at random. */
const best = 50;
const others = 10;
/** Evaluators among whom an application of a sparse call looks for its best. */
const known = 800;

/**
 * A call as it might be: an application is about up to three topics, an evaluator knows up to five, some topics are much in
 * demand. Suitability is 0.7 × common topics + 0.3 × declared preference; 1.5 % of the pairs are conflicts. In a sparse call
 * an application has only its best candidates and some at random.
 */
export function generated({ applications, evaluators, wanted }: Size, isSparse: boolean) {
  const chance = chances(applications * 7919 + evaluators);
  const abouts = Array.from({ length: applications }, () => interests(chance, 1 + Math.floor(3 * chance())));
  const homes = Array.from({ length: evaluators }, () => interests(chance, 1 + Math.floor(5 * chance())));
  const most = Math.ceil((applications * wanted) / evaluators / used);
  const columns = roomFor(applications * (isSparse ? best + others : evaluators));
  abouts.forEach((about, application) => {
    const first = isSparse ? Math.floor(chance() * (evaluators - known)) : 0;
    const row = rowOf(about, isSparse ? homes.slice(first, first + known) : homes, chance);
    for (const one of isSparse ? shortList(row, chance) : row.keys())
      if (row[one] >= 0) columns.add(application, first + one, row[one]);
  });
  return {
    applications: abouts.map((_, i) => ({ id: `a${i}`, wanted })),
    evaluators: homes.map((_, i) => ({ id: `e${i}`, most })),
    pairs: columns.taken(),
  };
}

/** A linear congruential generator (Numerical Recipes), 0 to below 1. */
export function chances(seed: number) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A vector of length 1 over the topics; those with a small number come up more often. */
function interests(chance: () => number, count: number) {
  const strength = new Float32Array(topics);
  for (let i = 0; i < count; i++) strength[Math.floor(topics * chance() * chance())] += 0.3 + 0.7 * chance();
  const length = Math.hypot(...strength);
  return strength.map((one) => one / length);
}

/** An application's suitabilities by evaluator; -1 for a conflict. */
function rowOf(about: Float32Array, homes: Float32Array[], chance: () => number) {
  const named = Array.from(about.keys()).filter((topic) => about[topic] > 0);
  return Int32Array.from(homes, (home) => {
    let common = 0;
    for (const topic of named) common += about[topic] * home[topic];
    const luck = chance();
    if (luck < 0.015) return -1;
    const preference = luck < 0.1 ? 1 : luck < 0.2 ? 0 : 0.5;
    return Math.round(1e6 * (0.7 * common + 0.2 * preference + 0.1 * chance()));
  });
}

function shortList(row: Int32Array, chance: () => number) {
  const limit = row.slice().sort()[row.length - best];
  const list = new Set<number>();
  for (let evaluator = 0; evaluator < row.length && list.size < best; evaluator++)
    if (row[evaluator] >= limit) list.add(evaluator);
  while (list.size < best + others) list.add(Math.floor(row.length * chance()));
  return list;
}

function roomFor(count: number) {
  const columns = [0, 1, 2].map(() => new Int32Array(count));
  let filled = 0;
  return {
    add(...pair: [application: number, evaluator: number, suitability: number]) {
      columns.forEach((column, i) => (column[filled] = pair[i]));
      filled++;
    },
    taken(): CandidateColumns {
      const [application, evaluator, suitability] = columns.map((column) => column.subarray(0, filled));
      return { application, evaluator, suitability };
    },
  };
}
