import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { changePart } from "./change-rules.ts";
import { type EvaluationRules, isLooser } from "./evaluation-rules.ts";

/**
 * What evaluators see of each other. Refuses to show others' sheets to somebody who can still take the own one back
 * (`undo-would-copy`), and once evaluators have been given applications whatever shows more than before
 * (`evaluation-begun`). Concerns managers and evaluators only, so nothing of it is told in public.
 */
export function changeEvaluation(managed: ManagedCall, evaluation: EvaluationRules, now: Date) {
  changePart(
    managed,
    { what: "evaluation", step: "criteria" },
    ({ id, evaluation: before }) => {
      const copies = evaluation.others === "after-own" && evaluation.undo === "until-end";
      refuseUnless(!copies, "undo-would-copy");
      refuseUnless(!hasBegun(id) || !isLooser(before, evaluation), "evaluation-begun");
      return { values: { evaluation }, lines: [] };
    },
    now,
  );
}

function hasBegun(callId: string): boolean {
  return countAssignments(callId).assigned > 0;
}

/** The same as its form shows it. */
export function viewEvaluationRules({ callId }: ManagedCall) {
  return { begun: hasBegun(callId), values: rulesAsTyped(findCall(callId)!.evaluation) };
}

/** Rules as the fields of their form. */
export function rulesAsTyped({ others, named, undo }: EvaluationRules) {
  return { others, undo, named: named ? "on" : undefined };
}
