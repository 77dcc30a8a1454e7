import { lastInstant } from "#app/domain/calls/deadline.ts";
import { closeBarredPairs } from "#app/domain/conflicts/close-barred-pairs.ts";
import { stateOf } from "#app/domain/conflicts/merge.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { applicantsOfCall } from "#db/queries/conflict-sides.ts";
import {
  declaredPairsOf,
  deleteConflict,
  insertConflict,
  insertConflictSteps,
  lastDecisionOn,
  updateConflict,
} from "#db/queries/conflicts.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { changeEvaluator } from "./change-evaluator.ts";

export type DeclaredConflict = { applicationId: string; reason: string };

/**
 * An evaluator went through the list of applicants: these are the ones with whom they have a conflict, in place of what
 * they declared before. What the portal found or a manager entered stays, also where somebody takes a declaration back.
 * Refuses while applications may still come (`call-still-open`), a conflict without a reason (`reason-missing`) or with
 * somebody who is not on the list, and what was said of the list as it was at `asOf` when others are on it now
 * (`list-grew`).
 */
export function declareConflicts(
  evaluator: EvaluatorInCall,
  declared: DeclaredConflict[],
  now: Date,
  asOf = now,
) {
  const { evaluatorId, callId, account } = evaluator;
  const details = { count: declared.length };
  changeEvaluator(evaluator, "evaluator.conflicts-declared", details, now, (call) => {
    refuseUnless(now > lastInstant(call), "call-still-open");
    refuseUnlessListed(declared, applicantsOfCall(callId), asOf);
    replaceDeclared(evaluator, declared, now);
    updateEvaluator(evaluatorId, { conflictsDeclaredAt: now, goneThroughTo: 0, goneThroughSince: null });
    closeBarredPairs(callId, now, account.id);
  });
}

/** What was said of a list of applicants must be of those who were on it when it was shown, with reasons. */
export function refuseUnlessListed(
  declared: DeclaredConflict[],
  list: { applicationId: string; listedAt: Date }[],
  asOf: Date,
) {
  refuseUnless(
    declared.every(({ reason }) => reason.trim()),
    "reason-missing",
  );
  refuseUnless(
    list.every(({ listedAt }) => listedAt <= asOf),
    "list-grew",
  );
  const applicants = new Set(list.map(({ applicationId }) => applicationId));
  refuseUnless(
    declared.every(({ applicationId }) => applicants.has(applicationId)),
    "changed-elsewhere",
  );
}

/**
 * Inside a change: these conflicts take the place of what was declared before with any of `among`, by id, or with anybody.
 * Gives how many were not declared before.
 */
export function replaceDeclared(
  { evaluatorId, account }: EvaluatorInCall,
  declared: DeclaredConflict[],
  now: Date,
  among?: ReadonlySet<string>,
): number {
  const asked = ({ applicationId }: Pair) => !among || among.has(applicationId);
  const before = new Map(
    declaredPairsOf(evaluatorId)
      .filter(asked)
      .map((pair) => [pair.applicationId, pair]),
  );
  const kept = new Set(declared.map(({ applicationId }) => applicationId));
  for (const pair of before.values()) if (!kept.has(pair.applicationId)) takeBack(pair, account.id, now);
  const news = declared.filter(
    ({ applicationId, reason }) => before.get(applicationId)?.reason !== reason.trim(),
  );
  for (const one of news) declare(evaluatorId, one, account.id, now);
  return news.length;
}

function declare(
  evaluatorId: string,
  { applicationId, reason: written }: DeclaredConflict,
  by: string,
  at: Date,
) {
  const said = { source: "declared" as const, reason: written.trim() };
  insertConflict({ evaluatorId, applicationId, ...said, at });
  insertConflictSteps([{ evaluatorId, applicationId, at, by, state: "conflict", ...said }]);
}

type Pair = ReturnType<typeof declaredPairsOf>[number];

/** What the portal had found besides, or a manager had decided before, counts again. */
function takeBack(pair: Pair, by: string, at: Date) {
  const { evaluatorId, applicationId } = pair;
  const left = withoutDeclaration(pair);
  if (left) updateConflict(evaluatorId, applicationId, { reason: "", ...left });
  else deleteConflict(evaluatorId, applicationId);
  const state = left?.state ?? "none";
  insertConflictSteps([{ evaluatorId, applicationId, at, by, state, source: "declared" }]);
}

function withoutDeclaration({ evaluatorId, applicationId, evidence, changedAt }: Pair) {
  const found = evidence.length > 0 ? stateOf(evidence) : undefined;
  if (found && changedAt) return { ...found, state: "to-check" as const };
  const decided = lastDecisionOn(evaluatorId, applicationId);
  return decided ? { source: "manager" as const, ...decided } : found;
}
