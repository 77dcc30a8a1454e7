import { greatestCommonDivisor } from "./matching/tie.ts";
import type { Candidate, Problem } from "./problem.ts";

/**
 * What the total of no routing can exceed in which every application has all its evaluators, in millionths: recomputed from
 * the problem and a price per evaluator alone, trusting nothing that the matching says of itself. Whatever the prices,
 * the bound holds (weak duality of linear programming); with the right ones it equals the greatest total, which proves it.
 * `prices` in 1/256 millionths; locked pairs count as they are. Every other rule is left aside, which can only raise it.
 */
export function boundByPrices(
  problem: Problem & { pairs: readonly Candidate[] },
  prices: Problem["prices"] = {},
) {
  const price = (evaluator: string) => (prices[evaluator] ?? 0) / 256;
  const locked = new Set(problem.locked?.map(keyOf));
  const taken = (id: string) =>
    problem.locked?.filter((one) => one.application === id || one.evaluator === id).length ?? 0;
  const given = problem.pairs.filter((pair) => locked.has(keyOf(pair)));
  const rows = Map.groupBy(
    problem.pairs.filter((pair) => !locked.has(keyOf(pair))),
    ({ application }) => application,
  );
  const organisations = new Map(problem.evaluators.map(({ id, organisation }) => [id, organisation]));
  const applications = problem.applications.map(({ id, wanted }) =>
    bestWorths(rows.get(id) ?? [], Math.max(0, wanted - taken(id))),
  );
  const evaluators = problem.evaluators.map(({ id, most, least = 0 }) =>
    Math.max(price(id) * (most - taken(id)), price(id) * Math.max(0, least - taken(id))),
  );
  const bound = sum(applications) + sum(evaluators) + sum(given.map(({ suitability }) => suitability));
  // All totals are multiples of this; what is less is only what decides between equals.
  const step = greatestCommonDivisor(problem.pairs.map(({ suitability }) => suitability)) || 1;
  return Math.floor((bound + 1e-6) / step) * step;

  /** The best of each organisation, as many as are wanted. */
  function bestWorths(row: Candidate[], wanted: number) {
    const sorted = row
      .map(({ evaluator, suitability }) => ({ evaluator, worth: suitability - price(evaluator) }))
      .sort((a, b) => b.worth - a.worth);
    const seen = new Set<string>();
    const best = sorted.filter(({ evaluator }) => {
      const organisation = organisations.get(evaluator);
      if (!organisation) return true;
      return !seen.has(organisation) && seen.add(organisation);
    });
    return sum(best.slice(0, wanted).map(({ worth }) => worth));
  }
}

function keyOf({ application, evaluator }: { application: string; evaluator: string }) {
  return `${application} ${evaluator}`;
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, one) => total + one, 0);
}
