import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { stepsOfPair } from "#db/queries/conflicts.ts";
import {
  countConflicts,
  countHeld,
  findPairInCall,
  pairsInState,
  pairsToCheck,
} from "#db/queries/conflict-lists.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { objectionsInCall } from "#db/queries/ties.ts";

const conflictStates = ["to-check", "conflict", "none"] as const;
type State = (typeof conflictStates)[number];

const onePage = 25;

/** What the address of the list asks for; those to be checked when it asks for nothing. */
export function conflictQueryFrom(search: URLSearchParams) {
  return {
    state: conflictStates.find((state) => state === search.get("state")) ?? ("to-check" as State),
    from: Math.max(0, Math.trunc(Number(search.get("from"))) || 0),
  };
}
type Query = ReturnType<typeof conflictQueryFrom>;

/** A page of a call's pairs in a state, with what was found on both sides; those that hold a published pair first. */
export function viewConflicts({ callId }: ManagedCall, { state, from }: Query) {
  const call = findCall(callId)!;
  const found = pairsInState(callId, state, from, onePage + 1);
  return {
    state,
    counts: countConflicts(callId),
    held: countHeld(callId),
    open: !call.resultsReleasedAt,
    meaning: call.applicantConflicts,
    timeZone: call.timeZone,
    next: found.length > onePage ? from + onePage : undefined,
    previous: from > 0 ? Math.max(0, from - onePage) : undefined,
    rows: found.slice(0, onePage).map((pair) => viewOf(pair, call.code)),
  };
}

type Pair = ReturnType<typeof pairsInState>[number];

function viewOf(pair: Pair, code: string) {
  const { evaluatorId, applicationId, evaluator, organisation, number, company } = pair;
  const { state, source, reason, evidence, changedAt, decidedAt, decision, decider, heldAssignment } = pair;
  return {
    evaluator: { id: evaluatorId, name: evaluator, organisation },
    application: { id: applicationId, number: applicationNumber(code, number), company },
    ...{ state, source, reason },
    evidence: evidence.filter((one) => one.evaluator && one.application),
    /** Facts changed since somebody decided. */
    changed: changedAt !== null,
    /** A published pair waits closed. */
    held: heldAssignment !== null && state === "to-check",
    decided: decidedAt && { at: decidedAt, by: decider, reason: decision ?? "" },
  };
}

/** One pair of the call with all that is known of it and what became of it; also one of which nothing is known. */
export function viewPair({ callId }: ManagedCall, evaluatorId: string, applicationId: string) {
  const call = findCall(callId)!;
  const evaluator = findEvaluator(callId, evaluatorId);
  const found = findApplication(applicationId);
  if (!evaluator || found?.application.callId !== callId) return;
  const { number, company } = found.application;
  const pair = findPairInCall(callId, evaluatorId, applicationId);
  return {
    evaluator: { id: evaluatorId, name: evaluator.name, organisation: evaluator.organisation },
    application: { id: applicationId, number: applicationNumber(call.code, number), company },
    open: !call.resultsReleasedAt,
    timeZone: call.timeZone,
    pair: pair && viewOf(pair, call.code),
    steps: stepsOfPair(evaluatorId, applicationId),
    /** Others of the call that have to be checked. */
    waiting: countConflicts(callId)["to-check"] - (pair?.state === "to-check" ? 1 : 0),
  };
}

/** Those of the chosen pairs of the call that are still to be checked. */
export function viewChosenPairs(
  { callId }: ManagedCall,
  chosen: { evaluatorId: string; applicationId: string }[],
) {
  const call = findCall(callId)!;
  const pairs = pairsToCheck(callId, [...new Set(chosen.map(({ evaluatorId }) => evaluatorId))]);
  const keys = new Set(chosen.map(keyOf));
  return {
    open: !call.resultsReleasedAt,
    rows: pairs.filter((pair) => keys.has(keyOf(pair))).map((pair) => viewOf(pair, call.code)),
  };
}

function keyOf({ evaluatorId, applicationId }: { evaluatorId: string; applicationId: string }) {
  return `${evaluatorId} ${applicationId}`;
}

/** The pair that a manager should look at next. */
export function nextToCheck({ callId }: ManagedCall) {
  return pairsInState(callId, "to-check", 0, 1)[0];
}

/** Whom applicants of the call named, by application; managers alone read it. */
export function viewObjectionsInCall({ callId }: ManagedCall) {
  const call = findCall(callId)!;
  return {
    meaning: call.applicantConflicts,
    open: !call.resultsReleasedAt,
    rows: objectionsInCall(callId).map(({ number, ...row }) => ({
      ...row,
      number: applicationNumber(call.code, number),
    })),
  };
}
