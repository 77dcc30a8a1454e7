import { Refusal } from "#app/domain/refusal.ts";
import type { Broken } from "./check.ts";
import type { RoutingFacts } from "./facts.ts";
import type { Pair } from "./problem.ts";
import { brokenRules, type BrokenRule, inNames, newlyBroken } from "./rules.ts";

/**
 * Refuses pairs that break a hard rule by the facts as they are, whoever made them, by the name of the rule
 * (`conflict-of-interest`, `capacity-exceeded`, `same-organisation`, `same-country`, `kind-missing`). What was broken
 * `before` the step stands in nobody's way.
 */
export function refuseBrokenRules(facts: RoutingFacts, pairs: readonly Pair[], before: readonly Broken[]) {
  const [broken] = newlyBroken(before, brokenRules(facts, pairs));
  if (broken) throw refusalOf(inNames(facts, broken));
}

function refusalOf(broken: BrokenRule): Refusal {
  switch (broken.rule) {
    case "conflict":
      return new Refusal("conflict-of-interest", broken);
    case "capacity":
      return new Refusal("capacity-exceeded", broken);
    case "organisation":
      return new Refusal("same-organisation", broken);
    case "country":
      return new Refusal("same-country", broken);
    case "kind":
      return new Refusal("kind-missing", broken);
    case "other":
      return new Refusal("changed-elsewhere");
  }
}
