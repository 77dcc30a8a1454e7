import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findSample, updateSample } from "#db/queries/samples.ts";
import { changePack } from "./change-pack.ts";

/** Takes a sample out of the pack, also one that was scored; what evaluators wrote on it is kept and shown to nobody. */
export function removeSample(managed: ManagedCall, sampleId: string, now: Date) {
  const sample = findSample(managed.callId, sampleId);
  refuseUnless(sample, "changed-elsewhere");
  changePack(managed, "sample.removed", { title: sample.title }, now, () => {
    refuseUnless(findSample(managed.callId, sampleId), "changed-elsewhere");
    updateSample(sampleId, { removedAt: now });
  });
}
