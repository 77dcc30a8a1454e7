import { Refusal } from "#app/domain/refusal.ts";
import { brokenByMove, type Steps } from "./broken-by-move.ts";
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
  refuseFirst(facts, newlyBroken(before, brokenRules(facts, pairs)));
}

/** Refuses a move by hand for what it breaks, by the name of the rule. */
export function refuseBreakingMove(callId: string, facts: RoutingFacts, steps: Steps) {
  refuseFirst(facts, brokenByMove(callId, facts, steps));
}

function refuseFirst(facts: RoutingFacts, [broken]: Broken[]) {
  if (broken) throw refusalOf(inNames(facts, broken));
}

function refusalOf({ rule, evaluator, company, most }: BrokenRule): Refusal {
  switch (rule) {
    case "conflict":
      return new Refusal("conflict-of-interest", { evaluator, company });
    case "capacity":
      return new Refusal("capacity-exceeded", { evaluator, most });
    case "organisation":
      return new Refusal("same-organisation", { company });
    case "country":
      return new Refusal("same-country", { company });
    case "kind":
      return new Refusal("kind-missing", { company });
    case "other":
      return new Refusal("changed-elsewhere");
  }
}
