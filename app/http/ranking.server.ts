import { setTimeout } from "node:timers/promises";
import { computeFromDatabase } from "#app/background/compute.server.ts";
import { log } from "#app/adapters/log.server.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Instead } from "#app/domain/ranking/what-if.ts";
import type { PreparedRanking } from "#app/domain/reports/ranking/prepare.ts";
import { latestEntryOf } from "#app/domain/reports/ranking/read.ts";

const most = 10;
const kept = new Map<string, PreparedRanking>();
const underWay = new Map<string, Promise<unknown>>();

/** Small calls are ready long before; whoever looks at a large one waits no longer than this. */
const patience = 1500;

/**
 * The prepared ranking of a call: computed apart, once for every state of its record, whoever looks at it. `isNew` tells
 * whether it is that of the last line on the record; an older one is better than none while the newer is being computed.
 */
export async function rankingOf(managed: ManagedCall) {
  const { callId } = managed;
  const entry = latestEntryOf(managed);
  if (kept.get(callId)?.entry !== entry)
    await Promise.race([computed(callId), setTimeout(patience, undefined, { ref: false })]);
  const ranking = kept.get(callId);
  return { ranking, isNew: ranking !== undefined && ranking.entry >= entry };
}

function computed(callId: string) {
  const running = underWay.get(callId) ?? compute(callId);
  underWay.set(callId, running);
  return running;
}

async function compute(callId: string) {
  try {
    const ranking = await computeFromDatabase("ranking", callId);
    kept.delete(callId);
    kept.set(callId, ranking);
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
  } catch (error) {
    log.error({ error, call: callId }, "a ranking could not be computed");
    throw error;
  } finally {
    underWay.delete(callId);
  }
}

/** The ranking of a call by something else than what it says; computed apart, because it reads all sheets. */
export function triedOut({ callId }: ManagedCall, instead: Instead) {
  return computeFromDatabase("whatIf", { callId, instead });
}
