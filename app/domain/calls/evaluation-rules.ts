import { z } from "zod";
import { consensusFields, consensusRule, withConsensusRule } from "./consensus-rule.ts";

/** What evaluators of a call may see of each other and of who applies, and how long they can take a submitted sheet back. */
export const evaluationRules = z.object({
  /** Others' sheets on an application, once one's own can no longer be taken back: always, or only where they are discussed. */
  others: z.enum(["never", "in-consensus", "after-own"]),
  /** Whether evaluators see each other's names there. */
  named: z.boolean(),
  /** For ten minutes, or as long as the evaluation lasts. */
  undo: z.enum(["ten-minutes", "until-end"]),
  /** Whether evaluators learn who applies; they do where nothing is said. */
  applicants: z.enum(["named", "anonymous"]).optional(),
  /** When sheets are discussed; never where nothing is said. */
  consensus: consensusRule.optional(),
});
export type EvaluationRules = z.infer<typeof evaluationRules>;

/** The same as its form sends it. */
export const evaluationInput = evaluationRules
  .extend({ named: z.boolean().default(false), ...consensusFields })
  .transform(withConsensusRule);

/** Whether evaluators of the call do not learn who applies. */
export function isAnonymous({ evaluation }: { evaluation: EvaluationRules }): boolean {
  return evaluation.applicants === "anonymous";
}

const openness: EvaluationRules["others"][] = ["never", "in-consensus", "after-own"];

/** Whether evaluators would see more of each other than they were told when they began. */
export function isLooser(before: EvaluationRules, after: EvaluationRules): boolean {
  const opened = openness.indexOf(after.others) > openness.indexOf(before.others);
  return opened || (!before.named && after.named);
}
