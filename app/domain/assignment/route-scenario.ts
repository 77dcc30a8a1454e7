import type { ScenarioFigures, ScenarioInput } from "#db/schema/assignment.ts";
import type { RoutingFacts } from "./facts.ts";
import { match, type Progress } from "./match.ts";
import { keyOf, rowOf } from "./pair-key.ts";
import type { Candidate, Match } from "./problem.ts";
import type { Repair } from "./repair-problem.ts";
import { routeRepair } from "./route-repair.ts";
import { routingProblem } from "./routing-problem.ts";
import type { ScenarioSettings } from "./scenario-settings.ts";

/** What a worker is handed, and what it hands back. */
export type ScenarioTask = {
  facts: RoutingFacts;
  settings: ScenarioSettings;
  /** For a repair, which goes by the call's own settings: what it may do, and the prices of what was published. */
  repair?: Repair;
  prices?: Record<string, number>;
  /** By which it is told later whether the call is still as it was. */
  input: ScenarioInput;
};
export type ScenarioResult = {
  pairs: Candidate[];
  prices: Record<string, number>;
  figures: ScenarioFigures;
};

export type ComputedScenario = ScenarioResult & Pick<ScenarioTask, "input">;

/** The answer with what it was computed from. */
export function computeScenario({ input, ...task }: ScenarioTask, progress?: Progress): ComputedScenario {
  return { input, ...routeScenario(task, progress) };
}

/** Computes a scenario: pure, and the part that takes long. */
export function routeScenario(
  { facts, settings, repair, prices }: Omit<ScenarioTask, "input">,
  progress?: Progress,
): ScenarioResult {
  if (repair) return resultOf(facts, routeRepair(facts, repair, prices, progress));
  return resultOf(facts, match(routingProblem(facts, settings), progress));
}

/** What is kept of an answer of the matcher. */
export function resultOf(facts: RoutingFacts, answer: Match): ScenarioResult {
  const { pairs, prices, total, leastServed, short, relaxations, figures, cost, certificate } = answer;
  return {
    pairs,
    prices: { ...prices },
    figures: {
      ...figures,
      ...{ total, leastServed, cost, certificate },
      pairs: pairs.length,
      short: short.map(({ application, missing, hindrance }) => ({
        applicationId: application,
        missing,
        why: hindrance,
      })),
      relaxations: relaxations.slice(0, mostRelaxations),
      near: nearConflicts(facts, pairs),
      underused: answer.underused.length,
    },
  };
}

const mostRelaxations = 10;

function nearConflicts({ dismissed, evaluators }: RoutingFacts, pairs: readonly Candidate[]) {
  const silent = new Set(evaluators.filter(({ declared }) => !declared).map(({ id }) => id));
  const isDismissed = (pair: Candidate) => dismissed.has(keyOf(rowOf(pair)));
  return {
    dismissed: pairs.filter(isDismissed).length,
    undeclared: pairs.filter(({ evaluator }) => silent.has(evaluator)).length,
  };
}
