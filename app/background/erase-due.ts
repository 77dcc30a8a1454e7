import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { certifyRun, erasePiece } from "#app/domain/privacy/retention/erase-due.ts";
import { toErase } from "#app/domain/privacy/retention/erasing.ts";
import { toWarn, warnOf } from "#app/domain/privacy/retention/warn.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { computeFromRecord } from "./compute.server.ts";

/** So that no transaction takes long; the next tick goes on. */
const atOnce = 50;

/**
 * Warns managers of what falls due, erases one piece of each purpose that is, and certifies what is done. What a crash left
 * goes on at the next tick; the contents of files are left for the sweep, which deletes what nothing names.
 */
export async function eraseSomeDue(now: Date, most = atOnce) {
  for (const states of toWarn(now)) unlessAnotherDid(() => warnOf(states, now));
  for (const { callId, purpose, isErasing } of toErase(now)) await goOn(callId, purpose, isErasing);

  async function goOn(callId: string, purpose: RetentionPurpose, isErasing: boolean) {
    if (!isErasing) return unlessAnotherDid(() => certifyRun(callId, purpose, now));
    const question = { callId, purpose, now, most };
    const { value: piece } = await computeFromRecord({ name: "retentionPiece", question });
    unlessAnotherDid(() => erasePiece(callId, purpose, piece, now));
  }
}

/** Another process of the portal, or a manager, was first: what is left is for the next tick. */
function unlessAnotherDid(work: () => void) {
  try {
    work();
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
  }
}
