import { findCall } from "#db/queries/calls.ts";
import { isPublished } from "./ask-repair.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { brokenRules, inNames } from "./rules.ts";

const mostNamed = 20;

/**
 * Which rules published pairs no longer keep, because facts changed since, and of which application or evaluator: nothing
 * waits for them, but a manager should know. Empty before publication and once nobody can change it any more.
 */
export function viewBroken({ callId }: { callId: string }, facts = routingFacts(callId)) {
  if (!isPublished(callId) || findCall(callId)!.resultsReleasedAt) return { rules: [], more: 0 };
  const published = facts.pairs.filter(({ status }) => status === "assigned");
  const broken = brokenRules(facts, published.map(idsOf));
  return {
    rules: broken.slice(0, mostNamed).map((one) => ({
      ...inNames(facts, one),
      applicationId: "application" in one ? one.application : undefined,
      evaluatorId: "evaluator" in one ? one.evaluator : undefined,
    })),
    more: Math.max(0, broken.length - mostNamed),
  };
}
