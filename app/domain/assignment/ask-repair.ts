import { change } from "#app/domain/change.ts";
import { findAllConflicts } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignments } from "#db/queries/assignment.ts";
import {
  deleteRepairs,
  insertScenario,
  nextRepairNumber,
  type RepairRow,
  repairsOf,
  updateScenario,
} from "#db/queries/scenarios.ts";
import type { ScenarioInput } from "#db/schema/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { routingFigures } from "#db/queries/routing.ts";
import { refuseUnroutable } from "./ask-scenario.ts";
import { type RoutingFacts, routingFacts } from "./facts.ts";
import { countSeats, openSeats } from "./open-seats.ts";
import { isOvertaken, repairInput } from "./repair-input.ts";
import { blockerOf } from "./read-routing.ts";
import { areSilent, silentIds } from "./silence.ts";

/**
 * A manager asks for a repair: both ways to fill the open seats and those of silent evaluators (`without`, by id), which a
 * worker computes beside each other. Does nothing when the same was asked for already. Refuses before anything is published
 * or when no seat is open (`nothing-to-repair`), and whoever is not silent, or no longer (`changed-elsewhere`).
 */
export function askRepair(managed: ManagedCall, without: string[], now: Date) {
  const { callId, manager } = managed;
  findAllConflicts(managed, now);
  const facts = refuseUnroutable(callId, now);
  refuseUnless(areSilent(callId, without, now), "changed-elsewhere");
  const isOpen = isPublished(callId) && countSeats(openSeats(facts, without)) > 0;
  if (!isOpen && openRepairs(callId).length > 0) return forgetRepairs(managed, now);
  refuseUnless(isOpen, "nothing-to-repair");
  if (upToDate(facts, openRepairs(callId), without).some(({ state }) => wanted.has(state))) return;
  const entry = { by: manager, on: callId, callId, at: now, details: { silent: without.length } };
  change({ action: "repair.asked", ...entry }, () =>
    replaceRepairs(callId, askedOf(facts, without), manager.id, now),
  );
}

/** What a repair is asked with: the call's settings, what it is computed from, and whose seats count as open. */
type Asked = { settings: RoutingFacts["settings"]; input: ScenarioInput; without: string[] };

/**
 * The repair that the portal asks for by itself: as soon as seats stand open after publication, and again when anything has
 * changed since; once is enough, also where it failed or was stopped. What managers ticked stays ticked. Undefined where
 * none is due. Read from all pairs: apart where the call is large.
 */
export function dueRepair({ callId, now }: { callId: string; now: Date }): Asked | undefined {
  const call = findCall(callId)!;
  const last = openRepairs(callId);
  const { missing } = routingFigures(callId, call.evaluatorsPerApplication);
  // Cheap, and most often the end of it.
  if (!isPublished(callId) || (missing === 0 && last.length === 0)) return;
  const facts = routingFacts(callId);
  if (blockerOf(call, facts.applications.length, facts.evaluators.length, now)) return;
  const silent = new Set(silentIds(callId, now));
  const without = (last[0]?.repair.without ?? []).filter((id) => silent.has(id));
  if (countSeats(openSeats(facts, without)) === 0 || upToDate(facts, last, without).length > 0) return;
  return askedOf(facts, without);
}

/** Asks for it. Within a transaction; nobody did it, so nothing of it is on the record. */
export function askDueRepair(callId: string, due: Asked, now: Date) {
  replaceRepairs(callId, due, "", now);
}

function askedOf(facts: RoutingFacts, without: string[]): Asked {
  return { settings: facts.settings, input: repairInput(facts), without };
}

/** Whoever was ticked is so no longer, and nothing else is open. */
function forgetRepairs({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "repair.cancelled", by: manager, on: callId, callId, at: now }, () =>
    deleteRepairs(callId),
  );
}

/** A manager stops the computing; the portal does not begin again before anything changes. */
export function cancelRepair({ callId, manager }: ManagedCall, now: Date) {
  const running = openRepairs(callId).filter(({ state }) => state === "waiting" || state === "computing");
  if (running.length === 0) return;
  change({ action: "repair.cancelled", by: manager, on: callId, callId, at: now }, () => {
    for (const { id } of running) updateScenario(id, { state: "cancelled" });
  });
}

/** Whether evaluators have been given applications, or had: before that there is nothing to repair. */
export function isPublished(callId: string): boolean {
  const { assigned, recused } = countAssignments(callId);
  return assigned + recused > 0;
}

/** Those that nobody carried out. */
export function openRepairs(callId: string): RepairRow[] {
  return repairsOf(callId).filter(({ publishedAt }) => !publishedAt);
}

/** Those of them that would be computed like that now. */
export function upToDate(facts: RoutingFacts, repairs: RepairRow[], without: readonly string[]) {
  const now = repairInput(facts);
  const asked = without.toSorted().join();
  return repairs.filter(
    ({ input, repair }) => repair.without.toSorted().join() === asked && !isOvertaken(input!, now),
  );
}

const wanted = new Set(["waiting", "computing", "done"]);

function replaceRepairs(callId: string, { settings, input, without }: Asked, askedBy: string, at: Date) {
  deleteRepairs(callId);
  for (const disturb of ["nobody", "few"] as const)
    insertScenario({
      ...{ id: crypto.randomUUID(), callId, number: nextRepairNumber(callId), settings },
      ...{ kind: "repair", repair: { disturb, without }, input },
      ...{ state: "waiting", askedAt: at, askedBy },
    });
}
