import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import {
  deleteProposedAssignments,
  deleteStrayProposals,
  insertAssignments,
  insertProposal,
} from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { keyOf, routingFacts } from "./facts.ts";
import type { Candidate, Match, Problem } from "./problem.ts";
import { routingProblem } from "./routing-problem.ts";
import { brokenRules } from "./rules.ts";

/**
 * What the matcher is to be asked, after conflicts were looked for again: applications may have come after the evaluators.
 * Refuses while the call is open, after the results, and without eligible applications or evaluators.
 */
export function prepareProposal(managed: ManagedCall, now: Date): Problem {
  refuseOutOfTime(managed.callId, now);
  findAllConflicts(managed, now);
  const facts = routingFacts(managed.callId);
  refuseUnless(facts.applications.length > 0, "no-eligible-applications");
  refuseUnless(facts.evaluators.length > 0, "not-enough-evaluators");
  return routingProblem(facts);
}

/**
 * Puts a computed routing in place of what was only proposed, with its figures and who is short and why; managers alone see
 * it. What a manager put there and what is published stays. Refuses one that the facts have overtaken (`changed-elsewhere`).
 */
export function proposeAssignment({ callId, manager }: ManagedCall, match: Match, now: Date) {
  const entry = { by: manager, on: callId, callId, at: now, details: { pairs: match.pairs.length } };
  change({ action: "assignment.proposed", ...entry }, () => {
    refuseOutOfTime(callId, now);
    deleteStrayProposals(callId);
    deleteProposedAssignments(callId);
    const facts = routingFacts(callId);
    refuseUnless(brokenRules(facts, match.pairs).length === 0, "changed-elsewhere");
    const standing = new Set(facts.pairs.map(keyOf));
    insertPairs(
      callId,
      match.pairs.filter((pair) => !standing.has(keyOf(idsOf(pair)))),
    );
    const figures = figuresOf(match);
    insertProposal({ id: crypto.randomUUID(), callId, madeAt: now, madeBy: manager.id, figures });
  });
}

function refuseOutOfTime(callId: string, now: Date) {
  const call = findCall(callId)!;
  refuseUnless(now > lastInstant(call), "call-still-open");
  refuseUnless(!call.resultsReleasedAt, "already-released");
}

function idsOf({ application, evaluator }: Candidate) {
  return { applicationId: application, evaluatorId: evaluator };
}

/** So many that SQLite takes their values in one statement. */
const atOnce = 2000;

function insertPairs(callId: string, pairs: Candidate[]) {
  const rows = pairs.map((pair) => ({
    id: crypto.randomUUID(),
    callId,
    ...idsOf(pair),
    status: "proposed" as const,
    suitability: pair.suitability,
  }));
  for (let from = 0; from < rows.length; from += atOnce) insertAssignments(rows.slice(from, from + atOnce));
}

function figuresOf({ total, leastServed, short }: Match) {
  return {
    total,
    leastServed,
    short: short.map(({ application, missing, hindrance }) => ({
      applicationId: application,
      missing,
      why: hindrance,
    })),
  };
}
