import { z } from "zod";
import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { tellChanged } from "#app/domain/notifications/tell-changed.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findAssignment, findPair, updateAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import type { Steps } from "./broken-by-move.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { refuseBreakingMove } from "./refuse-broken-rules.ts";
import { pairIn, seat, unseat } from "./seats.ts";

/**
 * A move by hand, of one application: an evaluator comes (`in`), one goes (`out`), or one comes for another. `swap`: the
 * application that goes the other way, from the one who comes to the one who goes.
 */
export const moveInput = z
  .object({ in: z.string().optional(), out: z.string().optional(), swap: z.string().optional() })
  .refine((move) => Boolean(move.in || move.out) && (!move.swap || Boolean(move.in && move.out)));
export type Move = z.output<typeof moveInput>;

/**
 * Carries a move out, whichever of the four it is; refuses what the single steps refuse, and then changes nothing. Whoever
 * comes for somebody who had the application published has it at once, so that it is never without; both are told.
 */
export function movePairs(managed: ManagedCall, applicationId: string, move: Move, now: Date) {
  if (move.in && move.out)
    return exchange(managed, applicationId, { ...move, in: move.in, out: move.out }, now);
  if (move.in) addPair(managed, applicationId, move.in, now);
  else removePair(managed, pairOf(applicationId, move.out!), now);
}

/**
 * A manager gives an application to one more evaluator: proposed until it is published, and kept by later proposals.
 * Refuses by name: a conflict (`conflict-of-interest`), more than the evaluator takes (`capacity-exceeded`), a second one
 * of an organisation (`same-organisation`) or, if the call asks for it, of a country (`same-country`), and a seat that only
 * a required kind may have (`kind-missing`).
 */
export function addPair(
  { callId, manager }: ManagedCall,
  applicationId: string,
  evaluatorId: string,
  now: Date,
) {
  const { evaluator, application } = pairIn(callId, applicationId, evaluatorId);
  const details = { evaluator: evaluator.name, company: application.company };
  change({ action: "assignment.added", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseAfterResults(callId);
    const pair = { applicationId, evaluatorId };
    const facts = refuseBreaking(callId, { added: [idsOf(pair)], removed: [] }, now);
    seat(callId, facts, pair, now);
  });
}

/**
 * A manager takes an application back from an evaluator. What was published ends, with its draft kept for managers, and
 * the evaluator is told; refused once its score sheet is submitted (`sheet-submitted`).
 */
export function removePair({ callId, manager }: ManagedCall, assignmentId: string, now: Date) {
  const { applicationId, evaluatorId, details } = namesOf(callId, assignmentId);
  change({ action: "assignment.removed", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseAfterResults(callId);
    const was = unseat(callId, assignmentId, now);
    if (was === "assigned")
      tellChanged(callId, { gained: [], closed: [{ applicationId, evaluatorId }] }, now);
  });
}

/** A pair is fixed, or no longer: later proposals keep what is fixed. */
export function lockPair({ callId, manager }: ManagedCall, assignmentId: string, locked: boolean, now: Date) {
  const { applicationId, details } = namesOf(callId, assignmentId);
  const action = locked ? "assignment.locked" : "assignment.unlocked";
  change({ action, by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseAfterResults(callId);
    updateAssignment(assignmentId, { locked });
  });
}

type Exchange = { in: string; out: string; swap?: string };

function exchange({ callId, manager }: ManagedCall, applicationId: string, move: Exchange, now: Date) {
  const { evaluator, application } = pairIn(callId, applicationId, move.in);
  const from = findEvaluator(callId, move.out)?.name ?? "";
  const other = move.swap && pairIn(callId, move.swap, move.out).application.company;
  const details = { evaluator: evaluator.name, from, company: application.company };
  const entry = { by: manager, on: applicationId, callId, at: now };
  const work = () => {
    refuseAfterResults(callId);
    const steps = [{ applicationId, from: move.out, to: move.in }];
    if (move.swap) steps.push({ applicationId: move.swap, from: move.in, to: move.out });
    replace(callId, steps, now);
  };
  if (other) change({ action: "assignment.swapped", ...entry, details: { ...details, other } }, work);
  else change({ action: "assignment.moved", ...entry, details }, work);
}

type Step = { applicationId: string; from: string; to: string };

/** Everybody goes before anybody comes: each makes room for the other. */
function replace(callId: string, steps: Step[], now: Date) {
  const added = steps.map(({ applicationId, to }) => idsOf({ applicationId, evaluatorId: to }));
  const removed = steps.map(({ applicationId, from }) => idsOf({ applicationId, evaluatorId: from }));
  const facts = refuseBreaking(callId, { added, removed }, now);
  const done = steps.map((step) => ({
    ...step,
    status: unseat(callId, pairOf(step.applicationId, step.from), now),
  }));
  for (const { applicationId, to, status } of done)
    seat(callId, facts, { applicationId, evaluatorId: to }, now, status);
  const published = done.filter(({ status }) => status === "assigned");
  const gained = published.map(({ applicationId, to }) => ({ applicationId, evaluatorId: to }));
  const closed = published.map(({ applicationId, from }) => ({ applicationId, evaluatorId: from }));
  tellChanged(callId, { gained, closed }, now);
}

/** By the conflicts as they are by now; returns what the routing goes by. */
function refuseBreaking(callId: string, steps: Steps, now: Date) {
  for (const { evaluator } of steps.added) findConflictsOf(callId, now, { evaluatorId: evaluator });
  const facts = routingFacts(callId);
  refuseBreakingMove(callId, facts, steps);
  return facts;
}

function pairOf(applicationId: string, evaluatorId: string): string {
  const pair = findPair(applicationId, evaluatorId);
  refuseUnless(pair, "changed-elsewhere");
  return pair.id;
}

function namesOf(callId: string, assignmentId: string) {
  const pair = findAssignment(assignmentId);
  refuseUnless(pair?.callId === callId && pair.status !== "recused", "changed-elsewhere");
  const { applicationId, evaluatorId } = pair;
  const evaluator = findEvaluator(callId, evaluatorId)!.name;
  const { company } = findApplication(applicationId)!.application;
  return { applicationId, evaluatorId, details: { evaluator, company } };
}

function refuseAfterResults(callId: string) {
  refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
}
