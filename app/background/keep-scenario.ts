import type { ComputedScenario } from "#app/domain/assignment/route-scenario.ts";
import { finishScenario } from "#app/domain/assignment/run-scenario.ts";
import { inTransaction } from "#db/client.server.ts";

/** In the thread that computed it: to hand over and to write the pairs of a large call takes tenths of a second. */
export function keepScenario(id: string, result: ComputedScenario) {
  inTransaction(() => finishScenario(id, result));
}
