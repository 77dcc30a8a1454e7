import { isOpen } from "./grey-zone.ts";
import type { Placed } from "./rank.ts";

export type Line = {
  /** Ids of the applications whose place is theirs, whatever becomes of the ties. */
  within: string[];
  /** Ids of the applications that share one place across the line; a person decides between them. */
  tied: string[];
  /** How many of the tied get a place. */
  seatsForTied: number;
  /** Ids of the applications that cannot honestly be told apart around the line. */
  greyZone: string[];
};

/**
 * The line after place n of a ranking. `amongFirst` gives the probability of truly belonging among the first n
 * (see calibrate.ts); without it the grey zone is empty.
 */
export function drawLine(
  ranking: readonly Placed<{ applicationId: string }>[],
  n: number,
  amongFirst: ReadonlyMap<string, number> = new Map(),
): Line {
  const firstOutside = ranking.findIndex((_row, index) => index >= n);
  const contested = firstOutside < 0 ? Infinity : ranking[firstOutside].place;
  const within = idsOf(ranking.filter(({ place }, index) => index < n && place < contested));
  const tied = within.length < n ? idsOf(ranking.filter(({ place }) => place === contested)) : [];
  return {
    within,
    tied,
    seatsForTied: tied.length > 0 ? n - within.length : 0,
    greyZone: idsOf(ranking.filter(({ applicationId }) => isOpen(amongFirst.get(applicationId) ?? 0))),
  };
}

function idsOf(rows: readonly { applicationId: string }[]) {
  return rows.map(({ applicationId }) => applicationId);
}
