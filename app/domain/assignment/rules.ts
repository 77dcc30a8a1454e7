import { check, type Broken } from "./check.ts";
import type { RoutingFacts } from "./facts.ts";
import type { Pair } from "./problem.ts";
import { routingProblem } from "./routing-problem.ts";

/** A hard rule that is broken, with the names of who breaks it. */
export type BrokenRule = {
  rule: "conflict" | "capacity" | "organisation" | "country" | "kind" | "other";
  evaluator: string;
  company: string;
  most: number;
};

/**
 * The hard rules that pairs break by the facts as they are now, whoever made them: locked ones are looked at like all
 * others. That an application has too few evaluators is no broken rule, but told before publication.
 */
export function brokenRules(facts: RoutingFacts, pairs: Pair[]): BrokenRule[] {
  const problem = { ...routingProblem(facts), locked: [] };
  const broken = check(problem, pairs).filter(({ rule }) => rule !== "wanted");
  return broken.map((one) => inNames(facts, one));
}

const rules: Record<Broken["rule"], BrokenRule["rule"]> = {
  forbidden: "conflict",
  most: "capacity",
  organisation: "organisation",
  country: "country",
  kind: "kind",
  unknown: "other",
  twice: "other",
  locked: "other",
  wanted: "other",
};

export function inNames({ applications, evaluators }: RoutingFacts, broken: Broken): BrokenRule {
  const application = applications.find(({ id }) => "application" in broken && id === broken.application);
  const evaluator = evaluators.find(({ id }) => "evaluator" in broken && id === broken.evaluator);
  return {
    rule: rules[broken.rule],
    evaluator: evaluator?.name ?? "",
    company: application?.company ?? "",
    most: evaluator?.capacity ?? 0,
  };
}
