import { z } from "zod";

/** What evaluators of a call may see of each other and of who applies, and how long they can take a submitted sheet back. */
export const evaluationRules = z.object({
  /** Whether the others' sheets on an application are shown once one's own is submitted and can no longer be taken back. */
  others: z.enum(["never", "after-own"]),
  /** Whether evaluators see each other's names there. */
  named: z.boolean(),
  /** For ten minutes, or as long as the evaluation lasts. */
  undo: z.enum(["ten-minutes", "until-end"]),
  /** Whether evaluators learn who applies; they do where nothing is said. */
  applicants: z.enum(["named", "anonymous"]).optional(),
});
export type EvaluationRules = z.infer<typeof evaluationRules>;

/** The same as its form sends it. */
export const evaluationInput = evaluationRules.extend({ named: z.boolean().default(false) });

/** Whether evaluators of the call do not learn who applies. */
export function isAnonymous({ evaluation }: { evaluation: EvaluationRules }): boolean {
  return evaluation.applicants === "anonymous";
}

/** Whether evaluators would see more of each other than they were told when they began. */
export function isLooser(before: EvaluationRules, after: EvaluationRules): boolean {
  const opened = before.others === "never" && after.others !== "never";
  return opened || (!before.named && after.named);
}
