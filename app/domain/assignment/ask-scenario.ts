import { z } from "zod";
import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { countScenarios, insertScenario } from "#db/queries/scenarios.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { scenarioSettings } from "./scenario-settings.ts";

export const scenarioName = z.string().trim().max(80).default("");

/** A scenario as its form asks for it. */
export const scenarioInput = scenarioSettings.extend({
  name: scenarioName,
  preferences: z.boolean().default(false),
  oneOfACountry: z.boolean().default(false),
  kinds: z.boolean().default(false),
});
export type ScenarioAsked = z.output<typeof scenarioInput>;

/** So many stand beside each other at most. */
export const mostScenarios = 8;

/**
 * Asks for a scenario, which a worker computes; managers alone see it. Conflicts are looked for again first: applications
 * may have come after the evaluators. Refuses while the call is open, after the results, without eligible applications or
 * evaluators, and more than eight (`too-many-scenarios`).
 */
export function askScenario(managed: ManagedCall, { name, ...settings }: ScenarioAsked, now: Date): string {
  const { callId, manager } = managed;
  refuseUnroutable(callId, now);
  findAllConflicts(managed, now);
  const id = crypto.randomUUID();
  const { count, next: number } = countScenarios(callId);
  const entry = { by: manager, on: callId, callId, at: now, details: { number } };
  change({ action: "scenario.asked", ...entry }, () => {
    refuseUnless(count < mostScenarios, "too-many-scenarios", { most: mostScenarios });
    const asked = { askedAt: now, askedBy: manager.id, state: "waiting" as const };
    insertScenario({ id, callId, number, name, settings, ...asked });
  });
  return id;
}

/** What routing goes by; refuses when there is nothing to route, or it is too early or too late. */
export function refuseUnroutable(callId: string, now: Date): RoutingFacts {
  refuseOutOfTime(callId, now);
  const facts = routingFacts(callId);
  refuseUnless(facts.applications.length > 0, "no-eligible-applications");
  refuseUnless(facts.evaluators.length > 0, "not-enough-evaluators");
  return facts;
}

export function refuseOutOfTime(callId: string, now: Date) {
  const call = findCall(callId)!;
  refuseUnless(now > lastInstant(call), "call-still-open");
  refuseUnless(!call.resultsReleasedAt, "already-released");
}
