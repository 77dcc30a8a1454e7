import { columnsOf, placesOf } from "./matching/columns.ts";
import type { Pair, Problem } from "./problem.ts";

/** A hard rule that a set of pairs breaks, and where. */
export type Broken =
  | { rule: "unknown" | "twice" | "forbidden" | "locked"; application: string; evaluator: string }
  | { rule: "wanted"; application: string; wanted: number; has: number }
  | { rule: "most"; evaluator: string; most: number; has: number }
  | { rule: "organisation"; application: string; organisation: string }
  | { rule: "country"; application: string; country: string }
  | { rule: "kind"; application: string; kind: string; least: number; has: number; over: number };

/**
 * Checks the pairs against every hard rule anew, trusting nothing that the matching says of itself: known ids, each
 * pair once, only permitted ones or locked ones, every locked one, exactly as many evaluators as wanted, nobody more
 * than they take, no two of one organisation (or country, if asked) on an application, seats left for required kinds.
 * Empty when all hold.
 */
export function check(problem: Problem, pairs: readonly Pair[]): Broken[] {
  return [
    ...brokenPairs(problem, pairs),
    ...brokenCounts(problem, pairs),
    ...repeated(problem, pairs, "organisation"),
    ...(problem.rules?.oneOfACountry ? repeated(problem, pairs, "country") : []),
    ...missingKinds(problem, pairs),
  ];
}

function brokenPairs(problem: Problem, pairs: readonly Pair[]): Broken[] {
  const places = placesOf(problem);
  const isKnown = (pair: Pair) =>
    places.application.has(pair.application) && places.evaluator.has(pair.evaluator);
  const locked = new Map(problem.locked?.filter(isKnown).map((pair) => [keyOf(pair), pair]));
  const permitted = permittedKeys(problem);
  const seen = new Set<string>();
  const broken = pairs.flatMap((pair): Broken[] => {
    const key = keyOf(pair);
    if (!isKnown(pair)) return [{ rule: "unknown", ...idsOf(pair) }];
    if (seen.has(key)) return [{ rule: "twice", ...idsOf(pair) }];
    seen.add(key);
    return permitted.has(key) || locked.has(key) ? [] : [{ rule: "forbidden", ...idsOf(pair) }];
  });
  const lost = [...locked].filter(([key]) => !seen.has(key));
  return [...broken, ...lost.map(([, pair]) => ({ rule: "locked" as const, ...idsOf(pair) }))];
}

function brokenCounts({ applications, evaluators }: Problem, pairs: readonly Pair[]): Broken[] {
  const seats = countBy(pairs, ({ application }) => application);
  const loads = countBy(pairs, ({ evaluator }) => evaluator);
  const has = (counts: Map<string, number>, id: string) => counts.get(id) ?? 0;
  return [
    ...applications
      .filter(({ id, wanted }) => has(seats, id) !== wanted)
      .map(({ id, wanted }) => ({ rule: "wanted" as const, application: id, wanted, has: has(seats, id) })),
    ...evaluators
      .filter(({ id, most }) => has(loads, id) > most)
      .map(({ id, most }) => ({ rule: "most" as const, evaluator: id, most, has: has(loads, id) })),
  ];
}

/** Named once per evaluator who is one too many. */
function repeated(
  { evaluators }: Problem,
  pairs: readonly Pair[],
  rule: "organisation" | "country",
): Broken[] {
  const names = new Map(evaluators.map((evaluator) => [evaluator.id, evaluator[rule]]));
  const seen = new Set<string>();
  return pairs.flatMap(({ application, evaluator }): Broken[] => {
    const name = names.get(evaluator);
    const key = `${application} ${name}`;
    if (name && seen.has(key))
      return rule === "country"
        ? [{ rule, application, country: name }]
        : [{ rule, application, organisation: name }];
    seen.add(key);
    return [];
  });
}

/** Broken where others sit in seats that a kind must have, so many `over`; an empty seat breaks nothing. */
function missingKinds({ applications, evaluators, rules }: Problem, pairs: readonly Pair[]): Broken[] {
  const seats = countBy(pairs, ({ application }) => application);
  return (rules?.kinds ?? []).flatMap(({ kind, least }) => {
    const ofKind = new Set(evaluators.filter(({ kinds }) => kinds?.includes(kind)).map(({ id }) => id));
    const counts = countBy(
      pairs.filter(({ evaluator }) => ofKind.has(evaluator)),
      ({ application }) => application,
    );
    return applications.flatMap(({ id, wanted }): Broken[] => {
      const has = counts.get(id) ?? 0;
      const others = (seats.get(id) ?? 0) - has;
      const over = others - Math.max(0, wanted - least);
      return over > 0 ? [{ rule: "kind", application: id, kind, least, has, over }] : [];
    });
  });
}

function permittedKeys(problem: Problem) {
  const { application, evaluator } = columnsOf(problem, placesOf(problem));
  return new Set(
    Array.from(application, (place, pair) =>
      keyOf({
        application: problem.applications[place].id,
        evaluator: problem.evaluators[evaluator[pair]].id,
      }),
    ),
  );
}

function countBy(pairs: readonly Pair[], idOf: (pair: Pair) => string) {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(idOf(pair), (counts.get(idOf(pair)) ?? 0) + 1);
  return counts;
}

function idsOf({ application, evaluator }: Pair) {
  return { application, evaluator };
}

function keyOf({ application, evaluator }: Pair) {
  return `${application} ${evaluator}`;
}
