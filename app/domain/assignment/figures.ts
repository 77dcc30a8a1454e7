import type { Figures, Pair, Problem } from "./problem.ts";

/** Loads and connectedness of a matching, whoever made it: also to be had before and after a move by hand. */
export function figuresOf(
  problem: Pick<Problem, "applications" | "evaluators">,
  pairs: readonly Pair[],
): Figures {
  const components = componentsOf(pairs);
  return {
    loads: loadsOf(problem, pairs),
    connected: { components, crossTopicShare: crossTopicShare(problem, pairs) },
  };
}

function loadsOf({ evaluators }: Pick<Problem, "evaluators">, pairs: readonly Pair[]) {
  const load = new Map(evaluators.map(({ id }) => [id, 0]));
  for (const { evaluator } of pairs) load.set(evaluator, (load.get(evaluator) ?? 0) + 1);
  const loads = new Array<number>(Math.max(0, ...load.values()) + 1).fill(0);
  for (const count of load.values()) loads[count] += 1;
  return loads;
}

/** Evaluators who share an application are joined; those without any do not count. */
function componentsOf(pairs: readonly Pair[]) {
  const leader: number[] = [];
  const nodes = { application: new Map<string, number>(), evaluator: new Map<string, number>() };
  for (const { application, evaluator } of pairs)
    leader[leaderOf(nodeOf(nodes.application, application))] = leaderOf(nodeOf(nodes.evaluator, evaluator));
  return leader.filter((to, node) => node === to).length;

  function nodeOf(known: Map<string, number>, id: string) {
    let node = known.get(id);
    if (node === undefined) known.set(id, (node = leader.push(leader.length) - 1));
    return node;
  }

  function leaderOf(node: number) {
    while (leader[node] !== node) node = leader[node] = leader[leader[node]];
    return node;
  }
}

function crossTopicShare(
  { applications, evaluators }: Pick<Problem, "applications" | "evaluators">,
  pairs: readonly Pair[],
) {
  const about = new Map(applications.map(({ id, topics }) => [id, topics]));
  const known = new Map(evaluators.map(({ id, topics }) => [id, topics]));
  const both = pairs
    .map(({ application, evaluator }) => isCrossing(about.get(application), known.get(evaluator)))
    .filter((crossing) => crossing !== undefined);
  return both.length > 0 ? both.filter(Boolean).length / both.length : 0;
}

/** Whether the evaluator knows none of the application's topics; nothing can be said where either side names none. */
export function isCrossing(about: readonly string[] = [], known: readonly string[] = []) {
  if (about.length === 0 || known.length === 0) return undefined;
  return !about.some((topic) => known.includes(topic));
}
