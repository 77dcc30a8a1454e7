import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { evaluatorsAtSamples } from "#db/queries/sample-figures.ts";
import { findSample, samplesOf } from "#db/queries/samples.ts";
import { changePack } from "./change-pack.ts";
import { partsOfSample } from "./parts.ts";
import { queueWaiting } from "./remind-samples.ts";

/**
 * Puts the samples before the evaluators: whoever accepted is told, and until they have scored all of them no real
 * application opens to them. Refuses before the call is published (`call-not-published`), without samples
 * (`samples-missing`) and one without any answer that evaluators would read (`sample-empty`).
 */
export function showPack(managed: ManagedCall, now: Date) {
  const { callId } = managed;
  const samples = samplesOf(callId);
  const counted = { count: samples.length };
  changePack(managed, "samples.shown", counted, now, (call) => {
    refuseUnless(call.status === "published", "call-not-published");
    refuseUnless(samples.length > 0, "samples-missing");
    const empty = samples.find(({ id }) => !hasAnswers(call, id));
    refuseUnless(!empty, "sample-empty", { title: empty?.title ?? "" });
    updateCall(callId, { samplesShownAt: now });
    for (const evaluator of evaluatorsAtSamples(callId, true)) queueWaiting(call, evaluator, now);
  });
}

function hasAnswers(call: NonNullable<ReturnType<typeof findCall>>, id: string): boolean {
  return partsOfSample(call, findSample(call.id, id)!, [], "en").length > 0;
}

/** Takes the samples back: real applications open to everybody at once. What evaluators wrote on them is kept. */
export function withdrawPack({ callId, manager }: ManagedCall, now: Date) {
  change({ action: "samples.withdrawn", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(findCall(callId)!.samplesShownAt, "changed-elsewhere");
    updateCall(callId, { samplesShownAt: null });
  });
}
