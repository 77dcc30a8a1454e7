import { change } from "#app/domain/change.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import {
  deleteProposedAssignments,
  deleteStrayProposals,
  insertAssignments,
} from "#db/queries/assignment.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { findScenario, markChosen, pairsOfScenario } from "#db/queries/scenarios.ts";
import { refuseOutOfTime } from "./ask-scenario.ts";
import { inputFacts, routingFacts } from "./facts.ts";
import { idsOf, keyOf, rowOf } from "./pair-key.ts";
import type { Candidate } from "./problem.ts";
import { refuseBrokenRules } from "./refuse-broken-rules.ts";
import { brokenRules, newlyBroken } from "./rules.ts";
import { changesBetween, inputOf } from "./scenario-input.ts";
import type { ScenarioSettings } from "./scenario-settings.ts";

/**
 * A manager chooses a scenario: its pairs take the place of what was only proposed, and the call asks from now on for what
 * the scenario was computed with. What a manager put there and what is published stays. Managers alone see it. Refuses one
 * whose pairs break a hard rule by now, or since which pairs were put there by hand or published (`scenario-outdated`), and
 * one that asks for a rule that what stands does not keep, by the rule's name.
 */
export function chooseScenario(managed: ManagedCall, id: string, now: Date) {
  const { callId, manager } = managed;
  const scenario = findScenario(callId, id);
  refuseUnless(scenario?.state === "done", "changed-elsewhere");
  const pairs = pairsOfScenario(id);
  const entry = { by: manager, on: callId, callId, at: now, details: { pairs: pairs.length } };
  change({ action: "assignment.proposed", ...entry }, () => {
    refuseOutOfTime(callId, now);
    // What had ended and was proposed again by hand ends by being replaced, not before.
    const { barred } = inputFacts(callId);
    deleteStrayProposals(callId);
    deleteProposedAssignments(callId);
    const before = routingFacts(callId);
    adopt(managed, scenario.settings, now);
    const facts = { ...routingFacts(callId), barred };
    const changes = changesBetween(scenario.input!, inputOf(facts));
    refuseUnless(!changes.some(({ what }) => what === "standing"), "scenario-outdated");
    const kept = before.pairs.map(idsOf);
    const broken = brokenRules(before, kept);
    refuseBrokenRules(facts, kept, broken);
    refuseUnless(newlyBroken(broken, brokenRules(facts, pairs)).length === 0, "scenario-outdated");
    const standing = new Set(facts.pairs.map(keyOf));
    insertPairs(
      callId,
      pairs.filter((pair) => !standing.has(keyOf(rowOf(pair)))),
    );
    markChosen(callId, id, now);
  });
}

/** What the call asks for is what publication is checked by. */
function adopt(managed: ManagedCall, settings: ScenarioSettings, now: Date) {
  const { callId } = managed;
  const { perApplication, oneOfACountry, crossTopics } = settings;
  changeCall(managed, { evaluatorsPerApplication: perApplication }, now);
  const { routing } = findCall(callId)!;
  updateCall(callId, { routing: { ...routing, oneOfACountry, crossTopics, kindsWaived: !settings.kinds } });
}

/** What choosing would change of what the call asks for; nothing when there is nothing. */
export function adoptedBy(
  settings: ScenarioSettings,
  { evaluatorsPerApplication: from, routing }: NonNullable<ReturnType<typeof findCall>>,
) {
  const { perApplication: to, oneOfACountry, kinds } = settings;
  return {
    perApplication: from === to ? undefined : { from, to },
    oneOfACountry: routing.oneOfACountry === oneOfACountry ? undefined : oneOfACountry,
    kinds:
      !routing.kindsWaived === kinds || !routing.kinds.some(({ least }) => least > 0) ? undefined : kinds,
  };
}

/** So many that SQLite takes their values in one statement. */
const atOnce = 2000;

function insertPairs(callId: string, pairs: Candidate[]) {
  const rows = pairs.map((pair) => ({
    id: crypto.randomUUID(),
    callId,
    ...rowOf(pair),
    status: "proposed" as const,
    suitability: pair.suitability,
  }));
  for (let from = 0; from < rows.length; from += atOnce) insertAssignments(rows.slice(from, from + atOnce));
}
