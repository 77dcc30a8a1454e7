/** How a criterion was judged: 4 or 5 points, 3, and fewer. */
export type Band = "high" | "middle" | "low";

export const criteria = ["technology", "market", "business", "team", "fit"] as const;
export type CriterionId = (typeof criteria)[number];

/** What evaluators write, in one language. Templates of wording.ts, with the marks of phrases.ts. */
export type CommentPhrases = {
  /** Under a criterion. */
  criteria: Record<CriterionId, Record<Band, string[]>>;
  /** The first sentence of the overall comment, by how good the whole is. */
  overall: Record<Band, string[]>;
  /** What is said for it, by the strongest criterion. */
  strength: Record<CriterionId, string[]>;
  /** And its advice, by the weakest. */
  advice: Record<CriterionId, string[]>;
  toManagers: string[];
};
