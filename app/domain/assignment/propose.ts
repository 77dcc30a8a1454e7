import { change } from "#app/domain/change.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countScenarios, insertScenario } from "#db/queries/scenarios.ts";
import { refuseUnroutable } from "./ask-scenario.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { routingFacts } from "./facts.ts";
import type { Match, Problem } from "./problem.ts";
import { resultOf } from "./route-scenario.ts";
import { routingProblem } from "./routing-problem.ts";
import { inputOf } from "./scenario-input.ts";

/**
 * What the matcher is to be asked by the call's own rules, after conflicts were looked for again. For whoever waits for the
 * answer; people ask for a scenario. Refuses what `askScenario` refuses.
 */
export function prepareProposal(managed: ManagedCall, now: Date): Problem {
  refuseUnroutable(managed.callId, now);
  findAllConflicts(managed, now);
  return routingProblem(refuseUnroutable(managed.callId, now));
}

/** Keeps a computed routing as a scenario and chooses it. Refuses what the facts have overtaken (`scenario-outdated`). */
export function proposeAssignment(managed: ManagedCall, match: Match, now: Date) {
  const { callId, manager } = managed;
  const { next: number } = countScenarios(callId);
  const id = crypto.randomUUID();
  const entry = { by: manager, on: callId, callId, at: now, details: { number } };
  change({ action: "scenario.asked", ...entry }, () => {
    const facts = routingFacts(callId);
    const asked = { settings: facts.settings, askedAt: now, askedBy: manager.id };
    const done = { state: "done" as const, doneAt: now, share: 100, input: inputOf(facts) };
    insertScenario({ id, callId, number, ...asked, ...done, ...resultOf(facts, match) });
    chooseScenario(managed, id, now);
  });
}
