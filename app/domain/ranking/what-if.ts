import type { Scoring } from "#app/domain/calls/scoring.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import { weightedPoints } from "#app/domain/evaluation/points.ts";
import type { Ranking } from "./current.ts";
import { placed, scored } from "./scored.ts";

/** What is tried instead; what is left out stays as in the call. Weights by the id of the criterion. */
export type Instead = Partial<Pick<Scoring, "combination" | "ranksBy" | "threshold" | "shortlistRules">> & {
  places?: number;
  weights?: Readonly<Record<string, number>>;
};

/**
 * The ranking as it would be with other weights, another combination or order, threshold, number of places or rules; the same
 * sheets, and nothing is written. Refuses a weight that is not whole and positive.
 */
export function whatIf(current: Ranking, { places, weights = {}, ...instead }: Instead): Ranking {
  const { call, ranking } = current;
  const criteria = call.scoring.criteria.map((one) => ({
    ...one,
    weight: checked(weights[one.id] ?? one.weight),
  }));
  const scoring = { ...call.scoring, ...instead, criteria };
  const rows = ranking.map(({ application, sheets, consensus, receivedAt }) => {
    const again = sheets.map((sheet) => ({
      ...sheet,
      weighted: weightedPoints(pointsOf(scoring, sheet.scores), scoring),
    }));
    return { ...scored(application, again, scoring, consensus), receivedAt };
  });
  return {
    ...current,
    call: { ...call, places: places ?? call.places, scoring },
    ranking: placed(rows, scoring),
  };
}

function checked(weight: number): number {
  if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError(`Not a weight: ${weight}`);
  return weight;
}
