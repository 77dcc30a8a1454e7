import type { ReleaseRow } from "#db/schema/releases.ts";

/** Letters that may go out before all others. */
export const mostFirst = 50;

/** How many go first when nobody says otherwise: one of each outcome, or five. */
export const usualFirst = 5;

/**
 * Ids of the applications that are told first, so many: by turns one of each outcome, so that every kind of letter is
 * among them, in each by number.
 */
export function chooseFirst(rows: readonly ReleaseRow[], wanted: number): string[] {
  const byOutcome = [...Map.groupBy(rows, ({ outcome }) => outcome).values()];
  const turns = Math.max(0, ...byOutcome.map((own) => own.length));
  const inTurn = Array.from({ length: turns }, (_, turn) => byOutcome.flatMap((own) => own[turn] ?? []));
  return inTurn
    .flat()
    .slice(0, Math.min(wanted, mostFirst))
    .map(({ applicationId }) => applicationId);
}

/** Letters that are queued without a pause: more would keep the pages of everybody else waiting. */
const mostAtOnce = 50;

/** How many are told in a step afterwards: all take about fifty steps, so that somebody can stop. */
const stepOf = (total: number) => Math.max(20, Math.ceil(total / 50));

/** How many of them are told at once. */
export function batchOf(total: number): number {
  return Math.min(stepOf(total), mostAtOnce);
}

/** Into how many pieces a step is cut. */
export function piecesOf(total: number): number {
  return Math.ceil(stepOf(total) / batchOf(total));
}
