import {
  beatScenario,
  failScenario,
  giveBackScenario,
  takeScenario,
} from "#app/domain/assignment/run-scenario.ts";
import { askDueRepair } from "#app/domain/assignment/ask-repair.ts";
import { log } from "#app/adapters/log.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { callsUnderEvaluation, statesOf } from "#db/queries/scenarios.ts";
import { type Apart, computeFromRecord, computeScenarioApart } from "./compute.server.ts";

type Run = Apart<void> & { progress: Parameters<typeof beatScenario>[1] };

/** What is computed in this process: one at a time, so that a small machine goes on answering. */
const runs = new Map<string, Run>();
/** When the portal last looked; what ends between two looks ended then. */
let lastLook: Date;
let isLeaving = false;

/**
 * Looks after the routings that managers asked for: tells how far each is, ends what was cancelled, and begins the next one
 * in a thread of its own. What a lost server was computing is begun again.
 */
export function tendRoutings(now: Date) {
  lastLook = now;
  const states = statesOf([...runs.keys()]);
  for (const [id, run] of runs) {
    const isWanted = states.some((one) => one.id === id && one.state === "computing");
    if (isWanted) inTransaction(() => beatScenario(id, run.progress, now));
    else stop(id);
  }
  if (runs.size === 0) beginNext(now);
}

/** The last line on the record that a call had when its seats were counted. */
const looked = new Map<string, number>();

/**
 * Where seats stand open after publication, the portal works out repairs before anybody asks. Nothing changes without a line
 * on the record, so a call without a new one is not looked at again.
 */
export async function askDueRepairs(now: Date) {
  for (const { id, lastEntry } of callsUnderEvaluation()) {
    if (looked.get(id) === lastEntry) continue;
    const { value: due } = await computeFromRecord({ name: "dueRepair", question: { callId: id, now } });
    inTransaction(() => {
      if (!isAsRead(id, lastEntry)) return;
      if (due) askDueRepair(id, due, now);
      looked.set(id, lastEntry);
    });
  }
}

/** What happened while seats were counted is counted at the next look. */
function isAsRead(callId: string, lastEntry: number) {
  return callsUnderEvaluation().some((call) => call.id === callId && call.lastEntry === lastEntry);
}

/** The portal stops: what it computes is begun again by whoever starts next, without waiting until it counts as lost. */
export function leaveRoutings() {
  isLeaving = true;
  const ids = [...runs.keys()];
  for (const id of ids) stop(id);
  if (ids.length === 0) return;
  inTransaction(() => {
    for (const { id, state } of statesOf(ids)) if (state === "computing") giveBackScenario(id);
  });
}

function beginNext(now: Date) {
  if (isLeaving) return;
  const id = inTransaction(() => takeScenario(now));
  if (!id) return;
  const run: Run = {
    progress: ["total", 0],
    ...computeScenarioApart(id, (...progress) => (run.progress = progress)),
  };
  runs.set(id, run);
  run.result
    .then(() => end(id))
    .catch((error: unknown) => {
      // Ended because nobody wants it any more.
      if (!runs.has(id)) return;
      log.error({ error, scenario: id }, "a routing failed");
      end(id, () => failScenario(id, lastLook));
    });
}

function end(id: string, write?: () => void) {
  if (!runs.delete(id)) return;
  if (write)
    inTransaction(() => {
      if (statesOf([id])[0]?.state === "computing") write();
    });
  beginNext(lastLook);
}

function stop(id: string) {
  const run = runs.get(id)!;
  runs.delete(id);
  void run.end();
}
