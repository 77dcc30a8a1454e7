import { askScenario, type ScenarioAsked } from "#app/domain/assignment/ask-scenario.ts";
import { routeScenario } from "#app/domain/assignment/route-scenario.ts";
import { finishScenario, takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCall } from "#db/queries/calls.ts";
import { inEvaluation } from "./calls.ts";

type Call = { id: string; managed: ManagedCall };

/** Asked for, and waiting for a worker; takes only what differs from what the call asks. */
export function anAskedScenario(call: Call, now = inEvaluation, about: Partial<ScenarioAsked> = {}) {
  return askScenario(call.managed, { name: "", ...settingsOf(findCall(call.id)!), ...about }, now);
}

/** Computed; nobody chose it yet. */
export function aScenario(call: Call, now = inEvaluation, about: Partial<ScenarioAsked> = {}) {
  const id = anAskedScenario(call, now, about);
  const taken = inTransaction(() => takeScenario(now))!;
  inTransaction(() => finishScenario(id, routeScenario(taken.task), now));
  return id;
}
