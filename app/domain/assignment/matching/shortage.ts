import { columnsOf, knownPairs, placesOf } from "./columns.ts";
import { forbidden, type Hindrance, type Match, type Person, type Problem } from "../problem.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";

/** Applications with empty seats, and what hinders each from having them taken. */
export function shortApplications(problem: Problem, { network, held }: Seating): Match["short"] {
  const missing = new Map<number, number>();
  held.forEach((edge, seat) => {
    const place = network.applications[network.seatApplication[seat]];
    if (edge === none) missing.set(place, (missing.get(place) ?? 0) + 1);
  });
  if (missing.size === 0) return [];
  const permitted = permittedEvaluators(problem, missing.keys());
  return Array.from(missing, ([place, count]) => {
    const { id, wanted } = problem.applications[place];
    return {
      application: id,
      missing: count,
      hindrance: hindranceOf(problem, wanted, permitted.get(place)!),
    };
  });
}

/** Evaluators with less than they should have. */
export function underusedEvaluators(problem: Problem, { network, load }: Seating): Match["underused"] {
  const underused = Array.from(load, (count, rank) => ({
    evaluator: problem.evaluators[network.evaluators[rank]].id,
    missing: network.least[rank] - count,
  }));
  return underused.filter(({ missing }) => missing > 0).sort((a, b) => (a.evaluator < b.evaluator ? -1 : 1));
}

/** Of some applications, by their places. */
function permittedEvaluators(problem: Problem, applications: Iterable<number>) {
  const places = placesOf(problem);
  const { pairs } = problem;
  const permitted = new Map(Array.from(applications, (place) => [place, new Set<number>()]));
  if ("row" in pairs)
    for (const [place, some] of permitted)
      pairs.row(place).forEach((suitability, one) => suitability !== forbidden && some.add(one));
  else {
    const { application, evaluator } = columnsOf(problem, places);
    application.forEach((place, pair) => permitted.get(place)?.add(evaluator[pair]));
  }
  for (const locked of knownPairs(problem.locked, places))
    permitted.get(locked.application)?.add(locked.evaluator);
  return permitted;
}

/** The first that would hinder the application even if it were alone; else that it is not alone. */
function hindranceOf({ evaluators, rules }: Problem, wanted: number, permitted: Set<number>): Hindrance {
  if (permitted.size < wanted) return "conflicts";
  const people = Array.from(permitted, (place) => evaluators[place]);
  const different = (nameOf: (one: Person) => string | null | undefined) =>
    new Set(people.map((one) => nameOf(one) || one)).size;
  if (different(({ organisation }) => organisation) < wanted) return "organisation";
  if (rules?.oneOfACountry && different(({ country }) => country) < wanted) return "country";
  const lacks = ({ kind, least }: { kind: string; least: number }) =>
    people.filter(({ kinds }) => kinds?.includes(kind)).length < Math.min(least, wanted);
  return rules?.kinds?.some(lacks) ? "kind" : "capacity";
}
