import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { countDeclared } from "#db/queries/declarations.ts";
import { changePart } from "./change-rules.ts";
import { consensusLines, isConsensusIdle, refuseConsensusClash } from "./consensus-changes.ts";
import { consensusAsTyped } from "./consensus-rule.ts";
import { lastInstant } from "./deadline.ts";
import { type EvaluationRules, isAnonymous, isLooser } from "./evaluation-rules.ts";
import type { CallChange } from "./record-changes.ts";
import { lineOf } from "./rule-changes.ts";

/**
 * What evaluators see of each other, and whether they learn who applies. Refuses to show others' sheets to somebody who
 * can still take the own one back (`undo-would-copy`), and once evaluators have been given applications whatever shows
 * more than before (`evaluation-begun`), and once the call has closed to name applicants or to stop naming them
 * (`applicants-settled`). That alone concerns others than managers and evaluators, so it is told in public.
 */
export function changeEvaluation(
  managed: ManagedCall,
  { applicants = "named", ...rules }: EvaluationRules,
  now: Date,
) {
  const evaluation = applicants === "named" ? rules : { ...rules, applicants };
  changePart(
    managed,
    { what: "evaluation", step: "criteria" },
    (call) => {
      const { id, evaluation: before } = call;
      const copies = evaluation.others !== "never" && evaluation.undo === "until-end";
      refuseUnless(!copies, "undo-would-copy");
      refuseConsensusClash(call, evaluation);
      refuseUnless(!hasBegun(id) || !isLooser(before, evaluation), "evaluation-begun");
      const renamed = isAnonymous({ evaluation }) !== isAnonymous(call);
      refuseUnless(!renamed || !isSettled(call, now), "applicants-settled");
      const lines = renamed ? [lineOfApplicants(applicants)] : [];
      return { values: { evaluation }, lines: [...lines, ...consensusLines(call, evaluation)] };
    },
    now,
  );
}

type Call = NonNullable<ReturnType<typeof findCall>>;

/** From then on evaluators may have seen who applies, and nobody can apply by what they were told. */
function isSettled(call: Call, now: Date): boolean {
  if (call.status !== "published") return false;
  return now > lastInstant(call) || hasBegun(call.id) || countDeclared(call.id) > 0;
}

function lineOfApplicants(applicants: "named" | "anonymous"): CallChange {
  return lineOf("criteria")(`applicants.${applicants}`);
}

function hasBegun(callId: string): boolean {
  return countAssignments(callId).assigned > 0;
}

/** The same as its form shows it. */
export function viewEvaluationRules({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  return {
    begun: hasBegun(callId),
    settled: isSettled(call, now),
    consensusIdle: isConsensusIdle(call),
    values: rulesAsTyped(call.evaluation),
  };
}

/** Rules as the fields of their form. */
export function rulesAsTyped({ others, named, undo, applicants = "named", consensus }: EvaluationRules) {
  return { others, undo, named: named ? "on" : undefined, applicants, ...consensusAsTyped(consensus) };
}
