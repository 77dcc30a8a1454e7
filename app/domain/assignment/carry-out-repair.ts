import { change } from "#app/domain/change.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import { tellChanged } from "#app/domain/notifications/tell-changed.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { endPairs, insertAssignments } from "#db/queries/assignment.ts";
import { deleteRepairs, pairsOfScenario, updateScenario } from "#db/queries/scenarios.ts";
import { openRepairs } from "./ask-repair.ts";
import { refuseOutOfTime } from "./ask-scenario.ts";
import { routingFacts } from "./facts.ts";
import { idsOf } from "./pair-key.ts";
import { isOvertaken, movesFixed, repairInput } from "./repair-input.ts";
import { isTakenBack } from "./repair-problem.ts";
import { publishedChanges, repairWorth, seatChanges, stepsOf } from "./repair-steps.ts";
import { refuseBrokenRules } from "./refuse-broken-rules.ts";
import { brokenRules } from "./rules.ts";
import { areSilent } from "./silence.ts";

/**
 * A manager carries a computed repair out, all of it in one change: pairs that move, and those of silent evaluators,
 * end; whoever comes gets the application at once; each evaluator whose list changes is told once, nothing of others.
 * Refuses when anything has changed since it was computed (`scenario-outdated`), when another one was carried out first
 * (`changed-elsewhere`), when nobody can take anything (`nobody-can-take`), when it would break a hard rule, checked
 * anew over all that would stand, and after the results.
 */
export function carryOutRepair(managed: ManagedCall, id: string, now: Date) {
  const { callId, manager } = managed;
  refuseOutOfTime(callId, now);
  findAllConflicts(managed, now);
  let plan: ReturnType<typeof planOf> | undefined;
  const details = () => {
    plan = planOf(callId, id, now);
    const { filled, open, moves, total } = plan.worth;
    return { filled, open, moves, before: total.before, after: total.after };
  };
  change({ action: "assignment.repaired", by: manager, on: callId, callId, at: now, details }, () => {
    const { facts, repair, pairs, worth } = plan!;
    const { ended, added } = stepsOf(facts, pairs);
    refuseUnless(ended.length + added.length > 0, "nobody-can-take");
    refuseBrokenRules(facts, pairs, brokenRules(facts, facts.pairs.map(idsOf)));
    const told = takeSteps(callId, plan!, now);
    const done = { by: manager.name, changes: seatChanges(facts, repair.without, pairs), worth, told };
    deleteRepairs(callId, id);
    updateScenario(id, { publishedAt: now, repair: { ...repair, done }, prices: null, pairs: null });
  });
}

/**
 * What would be done now; refuses what was carried out meanwhile, is overtaken, or takes from somebody who has stirred
 * since.
 */
function planOf(callId: string, id: string, now: Date) {
  const row = openRepairs(callId).find((one) => one.id === id);
  refuseUnless(row?.state === "done", "changed-elsewhere");
  const { input, repair } = row;
  const [facts, pairs] = [routingFacts(callId), pairsOfScenario(id)];
  const { without } = repair;
  const overtaken = isOvertaken(input!, repairInput(facts)) || movesFixed(facts, without, pairs);
  refuseUnless(!overtaken && areSilent(callId, without, now), "scenario-outdated");
  return { facts, repair, pairs, worth: repairWorth(facts, repair.without, pairs) };
}

/** Returns how many evaluators are told. */
function takeSteps(callId: string, { facts, repair, pairs }: ReturnType<typeof planOf>, now: Date): number {
  const { ended, added } = stepsOf(facts, pairs);
  const [silent, moved] = [true, false].map((is) =>
    ended.filter((pair) => isTakenBack(facts, repair.without, pair) === is).map((pair) => pair.id),
  );
  endPairs(silent, "silent", now);
  endPairs(moved, "moved", now);
  const given = { callId, status: "assigned" as const, assignedAt: now };
  const rows = added.map(({ application: applicationId, evaluator: evaluatorId, suitability }) => ({
    ...{ id: crypto.randomUUID(), applicationId, evaluatorId, suitability, ...given },
  }));
  if (rows.length > 0) insertAssignments(rows);
  return tellChanged(callId, publishedChanges({ ended, added }), now);
}
