import { pairsOfEvaluators } from "#db/queries/assignment.ts";

/**
 * The published applications of an evaluator: those that stay, because their sheets are submitted and count, and those that
 * would close if the evaluator went, with how many of their sheets are begun.
 */
export function workOf(evaluatorId: string) {
  const published = pairsOfEvaluators([evaluatorId]).filter(({ status }) => status === "assigned");
  const open = published.filter(({ sheet }) => sheet !== "submitted");
  return {
    submitted: published.length - open.length,
    open,
    begun: open.filter(({ sheet }) => sheet === "draft").length,
  };
}
