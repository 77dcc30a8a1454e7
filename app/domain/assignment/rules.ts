import { check, type Broken } from "./check.ts";
import type { RoutingFacts } from "./facts.ts";
import type { Pair } from "./problem.ts";
import { problemOf } from "./routing-problem.ts";

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
export function brokenRules(facts: RoutingFacts, pairs: readonly Pair[]): Broken[] {
  return check(problemOf(facts, pairs), pairs).filter(({ rule }) => rule !== "wanted");
}

/**
 * What a step breaks that was not broken before, or breaks further: what stands may come to break a rule by a change of the
 * facts, and no step elsewhere need wait for that.
 */
export function newlyBroken(before: readonly Broken[], after: readonly Broken[]): Broken[] {
  const [had, has] = [before, after].map(extents);
  return after.filter((one) => (has.get(placeOf(one)) ?? 0) > (had.get(placeOf(one)) ?? 0));
}

function extents(broken: readonly Broken[]) {
  const found = new Map<string, number>();
  for (const one of broken) found.set(placeOf(one), (found.get(placeOf(one)) ?? 0) + extentOf(one));
  return found;
}

function extentOf(broken: Broken): number {
  if (broken.rule === "most") return broken.has - broken.most;
  return broken.rule === "kind" ? broken.over : 1;
}

/** The rule and where it is broken, however far. */
function placeOf(broken: Broken): string {
  return Object.values(broken)
    .filter((value) => typeof value === "string")
    .join(" ");
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
