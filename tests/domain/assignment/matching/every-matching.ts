import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

/** The best over all matchings, by trying every one: the worst-served application's mean, then the total. */
export function bestOfAll(problem: Problem & { pairs: Candidate[] }) {
  const { applications, evaluators } = problem;
  const loads = new Map(evaluators.map(({ id }) => [id, 0]));
  let best: { least: number; total: number } | undefined;
  assign(0, Infinity, 0);
  return best;

  function assign(place: number, least: number, total: number) {
    if (best && least < best.least) return;
    if (place === applications.length) {
      if (evaluators.some((evaluator) => loads.get(evaluator.id)! < (evaluator.least ?? 0))) return;
      if (!best || least > best.least || total > best.total) best = { least, total };
      return;
    }
    const { id, wanted } = applications[place];
    for (const panel of panels(
      problem.pairs.filter(({ application }) => application === id),
      wanted,
    )) {
      if (!isAllowed(panel)) continue;
      const sum = panel.reduce((all, { suitability }) => all + suitability, 0);
      for (const { evaluator } of panel) loads.set(evaluator, loads.get(evaluator)! + 1);
      assign(place + 1, Math.min(least, sum / wanted), total + sum);
      for (const { evaluator } of panel) loads.set(evaluator, loads.get(evaluator)! - 1);
    }
  }

  function isAllowed(panel: Candidate[]) {
    const people = panel.map((pair) => evaluators.find(({ id }) => id === pair.evaluator)!);
    const organisations = people.flatMap(({ organisation }) => organisation ?? []);
    const isFree = people.every(({ id, most }) => loads.get(id)! < most);
    return isFree && new Set(organisations).size === organisations.length;
  }
}

function panels(pairs: Candidate[], size: number): Candidate[][] {
  if (size === 0) return [[]];
  return pairs.flatMap((pair, i) => panels(pairs.slice(i + 1), size - 1).map((rest) => [pair, ...rest]));
}
