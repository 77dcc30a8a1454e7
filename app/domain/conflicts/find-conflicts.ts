import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { applicantSides, evaluatorSides } from "#db/queries/conflict-sides.ts";
import { earlierFinalistsOf, earlierTeamsOf } from "#db/queries/earlier-calls.ts";
import { organisationsOf } from "#db/queries/organisations.ts";
import { insertConflictSteps, knownPairs, placesOfAccount, saveFoundPairs } from "#db/queries/conflicts.ts";
import { closeBarredPairs } from "./close-barred-pairs.ts";
import { conflictsBetween } from "./conflict-rules.ts";
import { afterFinding } from "./merge.ts";
import { mentoredEarlier } from "./earlier.ts";
import { type Organisations, organisationsFrom } from "./organisations.ts";

type About = {
  evaluatorId?: string;
  applicationId?: string;
  /** Whose own act it is: they need no letter about it. */
  by?: string;
};

/**
 * Puts on record what names, addresses, numbers and both sides' words tell of one evaluator or one application, or of
 * all; within the caller's change. What bars a published pair closes it at once. What a manager decided is asked again
 * only when facts changed, and what was found stays when somebody leaves a team. Nothing after the results.
 */
export function findConflictsOf(callId: string, now: Date, { by, ...about }: About = {}) {
  const call = findCall(callId)!;
  if (call.resultsReleasedAt) return;
  const organisations = organisationsFrom(organisationsOf(call.programmeId));
  const people = withEarlierCalls(callId, evaluatorSides(callId, about.evaluatorId), organisations);
  if (people.length === 0) return;
  const sides = applicantSides(callId, about.applicationId);
  record(callId, conflictsBetween(people, sides, call.applicantConflicts, organisations), about, now);
  closeBarredPairs(callId, now, by);
}

/** Evaluators with what earlier calls of the programme tell of them. */
function withEarlierCalls(
  callId: string,
  people: ReturnType<typeof evaluatorSides>,
  organisations: Organisations,
) {
  if (people.length === 0) return [];
  const only = people.length === 1 ? people[0].id : undefined;
  const teams = Map.groupBy(earlierTeamsOf(callId, only), ({ evaluatorId }) => evaluatorId);
  const finalists = earlierFinalistsOf(callId);
  return people.map((one) => {
    const worked = (teams.get(one.id) ?? []).map((team) => ({ kind: "team" as const, ...team }));
    return { ...one, earlier: [...worked, ...mentoredEarlier(one, finalists, organisations)] };
  });
}

function record(callId: string, found: ReturnType<typeof conflictsBetween>, about: About, now: Date) {
  const known = new Map(knownPairs(callId, about).map((pair) => [keyOf(pair), pair]));
  const changed = found.flatMap((pair) => {
    const { evaluatorId, applicationId } = pair;
    const merged = afterFinding(known.get(keyOf(pair)), pair.evidence, now);
    return merged ? [{ evaluatorId, applicationId, at: now, ...merged }] : [];
  });
  saveFoundPairs(changed);
  const steps = changed.filter(({ step }) => step);
  insertConflictSteps(
    steps.map(({ evaluatorId, applicationId, at, state, source }) => ({
      ...{ evaluatorId, applicationId, at, state, source },
    })),
  );
  if (steps.length === 0) return;
  const toCheck = steps.filter(({ state }) => state === "to-check").length;
  const details = { count: steps.length - toCheck, toCheck };
  change({ action: "conflicts.found", by: null, on: callId, callId, at: now, details }, () => {});
}

function keyOf({ evaluatorId, applicationId }: { evaluatorId: string; applicationId: string }) {
  return `${evaluatorId} ${applicationId}`;
}

/** The same wherever somebody evaluates or applies: what they are called, or what they say of themselves, changed. */
export function findConflictsOfAccount(accountId: string, now: Date, by?: string) {
  const { evaluating, applying } = placesOfAccount(accountId);
  for (const { callId, ...about } of [...evaluating, ...applying])
    findConflictsOf(callId, now, { ...about, by });
}

/** Looks again for everyone: applications may have come after the evaluators. Refused once the results are out. */
export function findAllConflicts({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "conflicts.searched", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    findConflictsOf(callId, now);
  });
}
