import { z } from "zod";

const most = 50;

/**
 * A decision as a form sends it: `was`, what the page showed; `pair`, by evaluator and application, where the address
 * names none.
 */
export const conflictDecision = z.object({
  decision: z.enum(["conflict", "none"]),
  was: z.enum(["to-check", "conflict", "none", "unknown"]),
  reason: z.string().trim().min(1).max(1000),
  pair: z
    .array(z.string())
    .max(most)
    .default([])
    .transform((pairs) => pairs.flatMap(pairFrom)),
});

/** `evaluator.application`, as addresses and forms name a pair; nothing for what is none. */
export function pairFrom(text: string) {
  const [evaluatorId, applicationId, ...more] = text.split(".");
  return evaluatorId && applicationId && more.length === 0 ? [{ evaluatorId, applicationId }] : [];
}
