import type { RoutingFacts } from "./facts.ts";
import { match, type Progress } from "./match.ts";
import type { Candidate, Match, Problem } from "./problem.ts";
import { countBy, isTakenBack, leastGain, type Repair, repairProblem } from "./repair-problem.ts";
import { leastServedBefore, repairWorth } from "./repair-steps.ts";

/**
 * Computes a repair: pure, and the part that takes long. With `few` the worst-served application is to be served as well as
 * before the seats opened, without a published evaluation being given up elsewhere. Where that is not worth its moves, less
 * is asked for, in the end to move nobody: whoever moves somebody gets something for it.
 */
export function routeRepair(
  facts: RoutingFacts,
  repair: Repair,
  prices?: Problem["prices"],
  progress?: Progress,
): Match {
  const still = match(repairProblem(facts, { ...repair, disturb: "nobody" }, prices), progress);
  if (repair.disturb === "nobody") return still;
  const problem = repairProblem(facts, repair, prices);
  for (const wanted of [problem, { ...problem, applications: filledIn(problem, still) }])
    for (const fairness of [Math.max(leastServedBefore(facts), still.leastServed), still.leastServed]) {
      const answer = match({ ...wanted, fairness }, progress);
      if (isWorthIt(facts, repair, answer, still))
        return { ...answer, short: shortOf(problem, answer, still) };
    }
  return still;
}

/** The seats that are filled when nobody moves, and no more. */
function filledIn({ applications }: Problem, { pairs }: Match) {
  const filled = countBy(pairs, ({ application }) => application);
  return applications.map((one) => ({ ...one, wanted: filled.get(one.id) ?? 0 }));
}

/** Where only the seats were asked for that are filled anyway, the others are short for the same reasons. */
function shortOf({ applications }: Problem, { pairs, short }: Match, still: Match) {
  const filled = countBy(pairs, ({ application }) => application);
  const isFull = applications.every(({ id, wanted }) => (filled.get(id) ?? 0) >= wanted);
  return short.length === 0 && !isFull ? still.short : short;
}

/** More seats filled, the worst-served served better, or a tenth of a perfect fit for each move; and nothing for less. */
function isWorthIt(facts: RoutingFacts, { without }: Repair, { pairs }: Match, still: Match): boolean {
  if (givesUp(facts, without, pairs)) return false;
  const [one, other] = [pairs, still.pairs].map((some) => repairWorth(facts, without, some));
  if (one.open !== other.open) return one.open < other.open;
  const gain = one.total.after - other.total.after;
  const lift = (one.leastServed.after ?? 0) - (other.leastServed.after ?? 0);
  if (gain < 0 || lift < 0) return false;
  return lift > 0 || gain >= leastGain * one.moves;
}

/** Whether an application would have fewer evaluators than it has, not counting who is taken off it. */
function givesUp(facts: RoutingFacts, without: readonly string[], pairs: readonly Candidate[]): boolean {
  const stays = facts.pairs.filter((pair) => !isTakenBack(facts, without, pair));
  const [had, has] = [
    countBy(stays, ({ applicationId }) => applicationId),
    countBy(pairs, ({ application }) => application),
  ];
  return [...had].some(([id, count]) => (has.get(id) ?? 0) < count);
}
