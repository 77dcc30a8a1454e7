import type { AuditAction } from "#app/domain/audit/actions.ts";
import { change, type Sync } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { deleteScenario, findScenario, type Scenario, updateScenario } from "#db/queries/scenarios.ts";

/** A manager gives a scenario a name of its own. */
export function nameScenario(managed: ManagedCall, id: string, name: string, now: Date) {
  changeScenario(managed, id, "scenario.named", now, () => updateScenario(id, { name }));
}

/** A manager stops a scenario that is not computed yet; refuses any other (`changed-elsewhere`). */
export function cancelScenario(managed: ManagedCall, id: string, now: Date) {
  changeScenario(managed, id, "scenario.cancelled", now, ({ state }) => {
    refuseUnless(state === "waiting" || state === "computing", "changed-elsewhere");
    updateScenario(id, { state: "cancelled" });
  });
}

/** A manager throws a scenario away; refuses the one that the routing stands by (`scenario-chosen`). */
export function discardScenario(managed: ManagedCall, id: string, now: Date) {
  changeScenario(managed, id, "scenario.discarded", now, ({ chosenAt }) => {
    refuseUnless(!chosenAt, "scenario-chosen");
    deleteScenario(id);
  });
}

type Action = Extract<AuditAction, "scenario.named" | "scenario.cancelled" | "scenario.discarded">;

function changeScenario(
  { callId, manager }: ManagedCall,
  id: string,
  action: Action,
  now: Date,
  work: (scenario: Scenario) => Sync<void>,
) {
  const scenario = findScenario(callId, id);
  refuseUnless(scenario, "changed-elsewhere");
  const { number } = scenario;
  change({ action, by: manager, on: callId, callId, at: now, details: { number } }, () => work(scenario));
}
