import { sha256Of } from "#app/domain/canonical.ts";
import { mostWeightedPoints } from "#app/domain/evaluation/points.ts";
import { currentRanking, type Ranking } from "#app/domain/ranking/current.ts";
import { percentOfMost } from "#app/domain/ranking/score.ts";
import { countContradicted } from "#db/queries/decisions.ts";
import type { ShortlistRow } from "#db/schema/decisions.ts";

/** The ranking as it is frozen: exact scores, and the percent that people saw. */
export function snapshotOf({ call, ranking }: Ranking): ShortlistRow[] {
  const most = mostWeightedPoints(call.scoring);
  return ranking.map(({ applicationId, place, tied, score, standing }) => ({
    applicationId,
    place,
    tied,
    numerator: score.numerator,
    denominator: score.denominator,
    percent: percentOfMost(score, most).toFixed(1),
    aboveThreshold: standing.above,
  }));
}

/** Whether the ranking, and who is eligible, are still what was frozen. */
export function isStillTrue({ callId, sha256 }: { callId: string; sha256: string }): boolean {
  return sha256 === sha256Of(snapshotOf(currentRanking(callId))) && countContradicted(callId) === 0;
}
