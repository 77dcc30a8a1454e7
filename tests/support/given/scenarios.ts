import { askScenario, type ScenarioAsked } from "#app/domain/assignment/ask-scenario.ts";
import { askRepair } from "#app/domain/assignment/ask-repair.ts";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { publishAssignment } from "#app/domain/assignment/publish.ts";
import { viewPublication } from "#app/domain/assignment/read-publication.ts";
import { readScenarioTask } from "#app/domain/assignment/read-task.ts";
import { computeScenario } from "#app/domain/assignment/route-scenario.ts";
import { finishScenario, takeScenario } from "#app/domain/assignment/run-scenario.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inTransaction } from "#db/client.server.ts";
import { findCall } from "#db/queries/calls.ts";
import { repairsOf } from "#db/queries/scenarios.ts";
import { inEvaluation } from "./calls.ts";

type Call = { id: string; managed: ManagedCall };

/** Asked for, and waiting for a worker; takes only what differs from what the call asks. */
export function anAskedScenario(call: Call, now = inEvaluation, about: Partial<ScenarioAsked> = {}) {
  return askScenario(call.managed, { name: "", ...settingsOf(findCall(call.id)!), ...about }, now);
}

/** Computed; nobody chose it yet. */
export function aScenario(call: Call, now = inEvaluation, about: Partial<ScenarioAsked> = {}) {
  const id = anAskedScenario(call, now, about);
  take(now);
  finish(id);
  return id;
}

/** Evaluators of the call get what the portal proposes for them. */
export function publishedRouting(call: Call, at = inEvaluation) {
  chooseScenario(call.managed, aScenario(call, at), at);
  publishProposed(call, at);
}

/** What is proposed is published, by a manager who has just seen it. */
export function publishProposed({ managed }: Call, at = inEvaluation) {
  publishAssignment(managed, viewPublication(managed, at).seen, at);
}

/** All that waits is computed, as a worker does it. */
export function computeAll(now = inEvaluation) {
  for (let id = take(now); id; id = take(now)) finish(id);
}

const take = (now: Date) => inTransaction(() => takeScenario(now));
const finish = (id: string) =>
  inTransaction(() => finishScenario(id, computeScenario(readScenarioTask({ id }))));

/** Both ways of a repair, computed, by their ids. */
export function aRepair(call: Call, without: string[] = [], now = inEvaluation) {
  askRepair(call.managed, without, now);
  computeAll(now);
  const [nobody, few] = repairsOf(call.id)
    .filter(({ publishedAt }) => !publishedAt)
    .map(({ id }) => id);
  return { nobody, few };
}
