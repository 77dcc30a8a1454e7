import type { ManagedCall } from "#app/domain/permissions.ts";
import type { ScenarioInput } from "#db/schema/assignment.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { countWhoPreferred } from "#db/queries/preferences.ts";
import { findScenario, type Scenario, scenariosOf } from "#db/queries/scenarios.ts";
import { mostScenarios } from "./ask-scenario.ts";
import { adoptedBy } from "./choose-scenario.ts";
import { inputFacts } from "./facts.ts";
import { changesBetween, inputOf } from "./scenario-input.ts";
import { type ScenarioSettings, settingsOf } from "./scenario-settings.ts";
import { blockerOf } from "./read-routing.ts";
import { viewHelp } from "./view-relaxations.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** What scenarios would be computed from now, read from all pairs: apart where the call is large. */
export function scenarioFacts({ callId }: { callId: string }) {
  const facts = inputFacts(callId);
  return {
    input: inputOf(facts),
    applications: facts.applications.length,
    evaluators: facts.evaluators.length,
    places: facts.evaluators.reduce((sum, { capacity }) => sum + capacity, 0),
    kinds: facts.kinds.length > 0,
  };
}

/** All scenarios of a call beside each other, with what each was asked for otherwise than the call asks. */
export function viewScenarios({ callId }: ManagedCall, now: Date, standing = scenarioFacts({ callId })) {
  const call = findCall(callId)!;
  const scenarios = scenariosOf(callId);
  const { input, applications, evaluators } = standing;
  return {
    blocker: blockerOf(call, applications, evaluators, now),
    full: scenarios.length >= mostScenarios,
    most: mostScenarios,
    timeZone: call.timeZone,
    scenarios: scenarios.map((scenario) => ({
      ...viewOne(scenario, call),
      outdated: changesSince(scenario, input).length > 0,
    })),
  };
}

/**
 * One scenario with all its figures, who stays short and what would help, and what has changed since; undefined when
 * there is none.
 */
export function viewScenario({ callId }: ManagedCall, id: string, locale: Locale) {
  const scenario = findScenario(callId, id);
  if (!scenario) return;
  const call = findCall(callId)!;
  const facts = inputFacts(callId);
  return {
    ...viewOne(scenario, call),
    settings: scenario.settings,
    timeZone: call.timeZone,
    applications: facts.applications.length,
    open: !call.resultsReleasedAt,
    changes: changesSince(scenario, inputOf(facts)),
    adopted: adoptedBy(scenario.settings, call),
    ...viewHelp(call, facts, scenario.figures, locale),
  };
}

/** What a scenario is called; undefined when there is none. */
export function viewScenarioName({ callId }: ManagedCall, id: string) {
  const scenario = findScenario(callId, id);
  return scenario && { number: scenario.number, name: scenario.name };
}

/** That its own pairs were published is no change. */
function changesSince({ state, input, publishedAt }: Scenario, now: ScenarioInput) {
  if (state !== "done") return [];
  return changesBetween(input!, now).filter(({ what }) => what !== "standing" || !publishedAt);
}

function viewOne(scenario: Scenario, call: Call) {
  const { id, number, name, state, phase, share, askedAt, doneAt, settings, chosenAt, publishedAt } =
    scenario;
  return {
    ...{ id, number, name, state, phase, share, askedAt, doneAt, chosenAt, publishedAt },
    differs: differences(settings, settingsOf(call)),
    figures: scenario.figures && viewFigures(scenario.figures),
  };
}

function viewFigures(figures: NonNullable<Scenario["figures"]>) {
  const { pairs, total, leastServed, loads, connected, cost, certificate, near, underused, short } = figures;
  return {
    ...{ pairs, total, leastServed, loads, connected, cost, certificate, near, underused },
    mean: pairs > 0 ? total / pairs : 0,
    short: short.length,
    missing: short.reduce((sum, one) => sum + one.missing, 0),
  };
}

/** The settings that are not the call's own. */
export function differences(settings: ScenarioSettings, own: ScenarioSettings): Partial<ScenarioSettings> {
  const names = Object.keys(settings) as (keyof ScenarioSettings)[];
  const matters = (name: keyof ScenarioSettings) => name !== "floor" || settings.fairness === "floor";
  return Object.fromEntries(
    names
      .filter((name) => matters(name) && settings[name] !== own[name])
      .map((name) => [name, settings[name]]),
  );
}

/** What a new scenario begins with: what the call asks for. */
export function viewNewScenario({ callId }: ManagedCall, now: Date, standing = scenarioFacts({ callId })) {
  const call = findCall(callId)!;
  const { applications, evaluators, places, kinds } = standing;
  return {
    blocker: blockerOf(call, applications, evaluators, now),
    ...{ applications, evaluators, places, kinds },
    asksPreferences: call.routing.preferences,
    preferred: countWhoPreferred(callId),
    values: settingsOf(call),
  };
}
