import { drawLine } from "#app/domain/ranking/line.ts";
import type { Outcome, ShortlistRow } from "#db/schema/decisions.ts";

type Row = Pick<ShortlistRow, "applicationId" | "place" | "tied" | "aboveThreshold">;
type Proposed = { applicationId: string; outcome: Outcome; reserveRank: number | null };

/**
 * What follows from the order alone (rows by place): the first `places` above the thresholds are finalists, the next
 * `reserve` wait in that order, the others are not selected. Nobody is parted from its equals by chance: those who
 * share a place across the line all wait in the reserve until a manager decides, and the reserve ends between places.
 */
export function propose(rows: readonly Row[], places: number, reserve: number): Proposed[] {
  const above = rows.filter(({ aboveThreshold }) => aboveThreshold);
  const { within, tied, seatsForTied } = drawLine(above, places);
  const waiting = above.slice(within.length);
  const kept = endBetweenPlaces(waiting, Math.max(tied.length, seatsForTied + reserve));
  return rows.map((row) => {
    const { applicationId, aboveThreshold } = row;
    if (!aboveThreshold) return { applicationId, outcome: "below-threshold", reserveRank: null };
    if (within.includes(applicationId)) return { applicationId, outcome: "finalist", reserveRank: null };
    const rank = waiting.indexOf(row) + 1;
    return rank <= kept
      ? { applicationId, outcome: "reserve", reserveRank: rank }
      : { applicationId, outcome: "not-selected", reserveRank: null };
  });
}

function endBetweenPlaces(waiting: readonly Row[], count: number): number {
  if (count === 0) return 0;
  const last = waiting[count - 1]?.place;
  return waiting.filter(({ place }, index) => index < count || place === last).length;
}
