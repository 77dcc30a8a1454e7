import type { Calibration } from "./calibrate.ts";
import { currentRanking, type Ranked, type Ranking } from "./current.ts";
import { rankCalibrated } from "./rank.ts";

/** A calibration with the key of the question that it answers, so that nobody takes it for that of other sheets. */
export type KnownCalibration = { key: string; calibration: Calibration };

/** Whether the places of a ranking go by the calibrated scores: the call says so, and there are some. */
export function ranksByCalibrated({ call }: Ranking, calibration: Calibration | undefined): boolean {
  return call.scoring.ranksBy === "calibrated" && calibration?.calibrated === true;
}

/**
 * The ranking in the order that counts: by the calibrated scores where they decide, else as it is. Whoever is below a
 * threshold by the scores as given stays behind all others; equals share a place.
 */
export function inCountingOrder(current: Ranking, calibration: Calibration | undefined): Ranking {
  if (!calibration || !ranksByCalibrated(current, calibration)) return current;
  return { ...current, ranking: byCalibrated(current.ranking, calibration) };
}

/** All in their places by calibrated score in hundredths, finer than which nothing is known; each row keeps it. */
export function byCalibrated(ranking: readonly Ranked[], { applications }: Calibration): Ranked[] {
  const scores = new Map(applications.map(({ applicationId, score }) => [applicationId, hundredths(score)]));
  const rows = new Map(ranking.map((row) => [row.applicationId, row]));
  const order = (isAbove: boolean) =>
    rankCalibrated(
      ranking
        .filter(({ standing }) => standing.above === isAbove)
        .map(({ applicationId }) => ({ applicationId, score: scores.get(applicationId)! })),
    );
  const above = order(true);
  const behind = order(false).map((one) => ({ ...one, place: one.place + above.length }));
  return [...above, ...behind].map(({ applicationId, score: calibrated, place, tied }) => ({
    ...rows.get(applicationId)!,
    ...{ place, tied, calibrated },
  }));
}

function hundredths(percent: number) {
  return Math.round(100 * percent) / 100;
}

/** The ranking of a call as it stands, in the order that counts as far as its calibration is known. */
export function countingRanking(callId: string, known?: KnownCalibration): Ranking {
  const current = currentRanking(callId);
  return inCountingOrder(current, known?.calibration);
}
