import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { countEvaluators } from "#db/queries/evaluators.ts";
import { confidentialityOf } from "./confidentiality.ts";

/** What evaluators undertake, as managers see it, and how many are bound by what it says now or said before. */
export function viewConfidentiality({ callId }: ManagedCall) {
  const call = findCall(callId)!;
  const { accepted } = countEvaluators(callId);
  return { text: confidentialityOf(call), accepted, open: !call.resultsReleasedAt };
}
