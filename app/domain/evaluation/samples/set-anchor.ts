import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countCharacters } from "#app/i18n/characters.ts";
import { findSample, isSampleBegun, updateSample } from "#db/queries/samples.ts";
import type { Anchor } from "#db/schema/samples.ts";
import { changePack } from "./change-pack.ts";

const mostCharacters = 1000;

/**
 * What the programme would give for a sample, with a reason for each criterion; either may be left out. Points that the
 * scale does not have are none. Refuses what somebody has begun to score (`sample-scored`) and a reason of more than 1,000
 * characters (`comment-too-long`).
 */
export function setAnchor(managed: ManagedCall, sampleId: string, anchor: Anchor, now: Date) {
  const tooLong = Object.values(anchor).some(({ why }) => countCharacters(why) > mostCharacters);
  refuseUnless(!tooLong, "comment-too-long", { most: mostCharacters });
  const sample = findSample(managed.callId, sampleId);
  refuseUnless(sample, "changed-elsewhere");
  changePack(managed, "sample.anchored", { title: sample.title }, now, ({ scoring }) => {
    refuseUnless(!isSampleBegun(sampleId), "sample-scored");
    const kept = scoring.criteria.map((criterion) => {
      const { points = null, why = "" } = anchor[criterion.id] ?? {};
      const given = mayBeGiven(criterion, points, scoring.halfMarks) ? points : null;
      return [criterion.id, { points: given, why: why.trim() }] as const;
    });
    updateSample(sampleId, { anchor: Object.fromEntries(kept) });
  });
}
