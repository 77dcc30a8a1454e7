import type { Outcome, ShortlistRow } from "#db/schema/decisions.ts";
import { lineIn } from "./line-in.ts";

type Row = Pick<ShortlistRow, "applicationId" | "place" | "tied" | "aboveThreshold" | "byRule">;
type Proposed = { applicationId: string; outcome: Outcome; reserveRank: number | null };

/**
 * What follows from the order and the rules alone (rows by place): the first `places` above the thresholds, or those whom
 * the rules put there, are finalists, the next `reserve` wait in that order, the others are not selected. Nobody is parted from its equals by chance: those who
 * share a place across the line all wait in the reserve until a manager decides, and the reserve ends between places.
 */
export function propose(rows: readonly Row[], places: number, reserve: number): Proposed[] {
  const above = rows.filter(({ aboveThreshold }) => aboveThreshold);
  const { within, tied, seatsForTied } = lineIn(rows, places);
  const has = (ids: string[]) => (row: Row) => ids.includes(row.applicationId);
  const others = above.filter((row) => !has(within)(row) && !has(tied)(row));
  const waiting = [...above.filter(has(tied)), ...others];
  const kept = endBetweenPlaces(waiting, Math.max(tied.length, seatsForTied + reserve));
  return rows.map((row) => {
    const { applicationId, aboveThreshold } = row;
    if (!aboveThreshold) return { applicationId, outcome: "below-threshold", reserveRank: null };
    if (within.includes(applicationId)) return { applicationId, outcome: "finalist", reserveRank: null };
    const rank = kept.indexOf(row) + 1;
    return rank > 0
      ? { applicationId, outcome: "reserve", reserveRank: rank }
      : { applicationId, outcome: "not-selected", reserveRank: null };
  });
}

function endBetweenPlaces(waiting: readonly Row[], count: number): Row[] {
  if (count === 0) return [];
  const last = waiting[count - 1]?.place;
  return waiting.filter(({ place }, index) => index < count || place === last);
}
