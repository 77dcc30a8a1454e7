import { z } from "zod";

const percentPoints = z.int().min(0).max(99);

/**
 * From when on the evaluators of one application discuss it: their sheets lie more than so many percent points of the most
 * apart as a whole or, where that is said, on one criterion.
 */
export const consensusRule = z.object({ limit: percentPoints, criterionLimit: percentPoints.optional() });
export type ConsensusRule = z.infer<typeof consensusRule>;

/** What the form begins with: a fifth of what could be given. */
const usualLimit = 20;

/** The same as its form sends it, beside other fields. */
export const consensusFields = {
  consensus: z.enum(["none", "discussion"]).default("none"),
  limit: percentPoints.default(usualLimit),
  criterionLimit: percentPoints.optional(),
};

type Sent = { consensus: "none" | "discussion"; limit: number; criterionLimit?: number };

/** Sent fields with the rule in the place of its fields; none where nothing is discussed. */
export function withConsensusRule<Rest>({ consensus, limit, criterionLimit, ...rest }: Rest & Sent) {
  if (consensus === "none") return rest;
  const rule: ConsensusRule = criterionLimit === undefined ? { limit } : { limit, criterionLimit };
  return { ...rest, consensus: rule };
}

/** A rule as the fields of its form. */
export function consensusAsTyped(rule: ConsensusRule | undefined) {
  return {
    consensus: rule ? "discussion" : "none",
    limit: String(rule?.limit ?? usualLimit),
    criterionLimit: rule?.criterionLimit === undefined ? "" : String(rule.criterionLimit),
  };
}
