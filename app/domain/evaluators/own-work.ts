import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { pairsOfEvaluators } from "#db/queries/assignment.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";

/**
 * The published applications of an evaluator: how many stay, because their sheets are submitted and count; which would close
 * if the evaluator went, with how many of their sheets are begun; and which would close too, but take no part any more
 * (`idle`), so that nobody need hear of it. What freezing the shortlist ended is none of these.
 */
export function workOf(callId: string, evaluatorId: string) {
  const frozenAt = shortlistFrozenAt(callId);
  const published = pairsOfEvaluators([evaluatorId]).filter(({ status }) => status === "assigned");
  const unsubmitted = published.filter(({ sheet }) => sheet !== "submitted");
  const closing = unsubmitted.filter((pair) => !isEvaluationOver(frozenAt, pair, pair));
  const open = closing.filter(({ takesPart }) => takesPart);
  return {
    submitted: published.length - unsubmitted.length,
    open,
    idle: closing.filter(({ takesPart }) => !takesPart),
    begun: open.filter(({ sheet }) => sheet === "draft").length,
  };
}
