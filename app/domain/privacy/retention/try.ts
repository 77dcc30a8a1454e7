import { countStep } from "#db/queries/erasing.ts";
import { filesOf } from "#db/queries/persons.ts";
import { countRemaining } from "#db/queries/retention-due.ts";
import { writtenBefore } from "./due.ts";
import { type Asked, nextPiece } from "./piece.ts";
import { added, type Counts, stepsOf } from "./steps.ts";

/**
 * What exactly would be erased of a purpose if it were due, by table; nothing is changed. `held` stays for now. Reads all
 * of the call: in the worker.
 */
export function tryRetention({ callId, purpose, on }: Omit<Asked, "now"> & { on: string }) {
  const now = new Date(on);
  const { ids, about, saying } = nextPiece({ callId, purpose, now, most: Number.MAX_SAFE_INTEGER });
  const { held } = countRemaining({ callId, purpose, writtenBefore: writtenBefore(now) });
  let counts: Counts = {};
  for (const step of stepsOf(purpose, callId, ids, now)) counts = added(counts, step.table, countStep(step));
  counts = added(counts, "files", holdsFiles(purpose) ? filesOf(ids).length : 0);
  return { items: ids.length, held, counts: added(counts, "lines", about.length + saying.length) };
}

/** Whether rows of the purpose are applications, with which their files go. */
export function holdsFiles(purpose: Asked["purpose"]): boolean {
  return purpose !== "evaluators" && purpose !== "letters";
}
