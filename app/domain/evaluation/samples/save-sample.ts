import { formInWork } from "#app/domain/calls/form/form-in-work.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findSample, insertSample, isSampleBegun, samplesOf, updateSample } from "#db/queries/samples.ts";
import { changePack } from "./change-pack.ts";
import { mostSamples } from "./sample.ts";

/** What a sample is about, and answers to the call's form, whichever the manager gives. */
export type SampleContent = { title: string; answers: Answers };

/** Adds a sample and returns its id. Refuses a fourth one (`too-many-samples`), and whatever `changePack` refuses. */
export function addSample(managed: ManagedCall, { title, answers }: SampleContent, now: Date): string {
  const { callId } = managed;
  const { form } = formInWork(callId);
  const id = crypto.randomUUID();
  changePack(managed, "sample.saved", { title }, now, () => {
    refuseUnless(samplesOf(callId).length < mostSamples, "too-many-samples", { most: mostSamples });
    insertSample({ id, callId, title, answers, form, createdAt: now });
  });
  return id;
}

/** Refuses a sample that somebody has begun to score (`sample-scored`): points belong to what was read. */
export function changeSample(managed: ManagedCall, sampleId: string, content: SampleContent, now: Date) {
  const { form } = formInWork(managed.callId);
  const { title, answers } = content;
  changePack(managed, "sample.saved", { title }, now, () => {
    refuseUnless(findSample(managed.callId, sampleId), "changed-elsewhere");
    refuseUnless(!isSampleBegun(sampleId), "sample-scored");
    updateSample(sampleId, { title, answers, form });
  });
}
