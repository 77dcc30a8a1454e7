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
  const leader = new Map<string, string>();
  const leaderOf = (node: string): string => {
    let at = node;
    while (leader.get(at)! !== at) {
      leader.set(at, leader.get(leader.get(at)!)!);
      at = leader.get(at)!;
    }
    return at;
  };
  for (const { application, evaluator } of pairs) {
    const ends = [`a ${application}`, `e ${evaluator}`];
    for (const end of ends) if (!leader.has(end)) leader.set(end, end);
    leader.set(leaderOf(ends[0]), leaderOf(ends[1]));
  }
  return [...leader].filter(([node, to]) => node === to).length;
}

function crossTopicShare(
  { applications, evaluators }: Pick<Problem, "applications" | "evaluators">,
  pairs: readonly Pair[],
) {
  const about = new Map(applications.map(({ id, topic }) => [id, topic]));
  const home = new Map(evaluators.map(({ id, topic }) => [id, topic]));
  const both = pairs.filter(({ application, evaluator }) => about.get(application) && home.get(evaluator));
  const crossing = both.filter(
    ({ application, evaluator }) => about.get(application) !== home.get(evaluator),
  );
  return both.length > 0 ? crossing.length / both.length : 0;
}
