import { figuresOf } from "./figures.ts";
import type { Candidate, Pair, Person } from "./problem.ts";

type Applications = readonly { id: string; wanted: number; topics?: readonly string[] }[];
type Whole = { applications: Applications; evaluators: readonly Person[] };

/** What a routing is worth; suitabilities in millionths. */
export type Worth = { total: number; leastServed: number; missing: number; groups: number };

/** Before and after a move: the whole, the applications and the evaluators that it touches. */
export type Consequences = {
  before: Worth;
  after: Worth;
  /** Mean suitability of the evaluators that an application wants. */
  applications: { id: string; before: number; after: number; has: number; wanted: number }[];
  loads: { id: string; before: number; after: number; most: number }[];
};

/** Pure: what changes when `removed` go and `added` come. */
export function consequencesOf(
  whole: Whole,
  pairs: readonly Candidate[],
  { added, removed }: { added: readonly Candidate[]; removed: readonly Pair[] },
): Consequences {
  const isRemoved = (pair: Pair) =>
    removed.some((one) => one.application === pair.application && one.evaluator === pair.evaluator);
  const next = [...pairs.filter((pair) => !isRemoved(pair)), ...added];
  const touched = [...added, ...removed];
  const [applications, evaluators] = [
    new Set(touched.map(({ application }) => application)),
    new Set(touched.map(({ evaluator }) => evaluator)),
  ];
  return {
    before: worthOf(whole, pairs),
    after: worthOf(whole, next),
    applications: whole.applications
      .filter(({ id }) => applications.has(id))
      .map(({ id, wanted }) => ({
        ...{ id, wanted },
        before: meanOf(pairs, id, wanted),
        after: meanOf(next, id, wanted),
        has: next.filter(({ application }) => application === id).length,
      })),
    loads: whole.evaluators
      .filter(({ id }) => evaluators.has(id))
      .map(({ id, most }) => ({ id, most, before: loadOf(pairs, id), after: loadOf(next, id) })),
  };
}

function worthOf(whole: Whole, pairs: readonly Candidate[]): Worth {
  const served = Map.groupBy(pairs, ({ application }) => application);
  const full = whole.applications.filter(({ id, wanted }) => (served.get(id)?.length ?? 0) >= wanted);
  const means = full.map(({ id, wanted }) => sumOf(served.get(id) ?? []) / Math.max(1, wanted));
  return {
    total: sumOf(pairs),
    leastServed: means.length > 0 ? means.reduce((least, mean) => Math.min(least, mean)) : 0,
    missing: whole.applications.reduce(
      (sum, { id, wanted }) => sum + Math.max(0, wanted - (served.get(id)?.length ?? 0)),
      0,
    ),
    groups: figuresOf(whole, pairs).connected.components,
  };
}

function meanOf(pairs: readonly Candidate[], id: string, wanted: number) {
  return sumOf(pairs.filter(({ application }) => application === id)) / Math.max(1, wanted);
}

function loadOf(pairs: readonly Pair[], id: string) {
  return pairs.filter(({ evaluator }) => evaluator === id).length;
}

function sumOf(pairs: readonly Candidate[]) {
  return pairs.reduce((sum, { suitability }) => sum + suitability, 0);
}
