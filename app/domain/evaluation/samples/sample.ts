import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { findSampleSheet } from "#db/queries/samples.ts";
import type { Anchor } from "#db/schema/samples.ts";
import { nothingWritten } from "../sheet.ts";

/** How many samples a call has at most. */
export const mostSamples = 3;

export type SampleSheet = NonNullable<ReturnType<typeof findSampleSheet>>;

/** A sheet of a sample on which nothing was written yet. */
export function emptySampleSheet(keys: { sampleId: string; evaluatorId: string }, now: Date): SampleSheet {
  const { sampleId, evaluatorId } = keys;
  return { sampleId, evaluatorId, ...nothingWritten(now), status: "draft", submittedAt: null };
}

/** What the programme would give for a criterion; points that are no step of its scale are none. */
export function anchorOf({ criteria, halfMarks }: Scoring, anchor: Anchor, criterionId: string) {
  const { points = null, why = "" } = anchor[criterionId] ?? {};
  const criterion = criteria.find(({ id }) => id === criterionId);
  return { points: criterion && mayBeGiven(criterion, points, halfMarks) ? points : null, why };
}

/** Whether the programme said of any criterion what it would give. */
export function isAnchored(anchor: Anchor): boolean {
  return Object.values(anchor).some(({ points }) => points !== null);
}
