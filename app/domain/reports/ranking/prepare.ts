import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { currentByRule } from "#app/domain/decisions/by-rule/current.ts";
import type { ByRule, Side } from "#app/domain/decisions/by-rule/shortlist.ts";
import { prepareFreeze } from "#app/domain/decisions/read-freeze.ts";
import { inCountingOrder } from "#app/domain/ranking/by-calibrated.ts";
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { calibrationQuestion } from "#app/domain/ranking/calibration-question.ts";
import { currentRanking } from "#app/domain/ranking/current.ts";
import { type RankingRow, type RankingView, viewRanking } from "#app/domain/ranking/read.ts";
import { lastEntryOf } from "#db/queries/audit.ts";
import { observed } from "./observed.ts";

/** A row with where the rules of the shortlist put it, if that is elsewhere than without them. */
export type PreparedRow = RankingRow & { moved: { without: Side; because: ShortlistRule[] } | null };
export type PreparedRanking = ReturnType<typeof prepareRanking>;

/** So many applications are proposed for one more evaluation. */
const mostProposed = 10;
/** A sheet that brings an application to the other side less often than that settles nothing. */
const worthAsking = 0.05;

/**
 * All that the pages about a call's ranking show, in plain data and no language: it is computed apart, because calibrating
 * and reading the sheets of a large call take seconds. `entry` is the line of the record up to which it is true.
 */
export function prepareRanking(callId: string) {
  const entry = lastEntryOf(callId);
  const asGiven = currentRanking(callId);
  const calibration = calibrate(calibrationQuestion(asGiven));
  const view = viewRanking(asGiven, calibration);
  const counting = inCountingOrder(asGiven, calibration);
  const byRule = currentByRule(counting);
  const ruled = underRules(view, byRule);
  return {
    entry,
    ...view,
    ...ruled,
    proposed: proposedIn(ruled.rows),
    usual: usualMeans(view.rows),
    observed: observed(asGiven, calibration),
    freeze: prepareFreeze(counting, byRule),
  };
}

/** The lines and sides as the rules draw them. */
function underRules({ line, rows }: RankingView, byRule: ByRule | undefined) {
  const asBefore = { line, rows: rows.map((row): PreparedRow => ({ ...row, moved: null })) };
  if (!byRule) return { ...asBefore, rules: null };
  if (!byRule.kept) return { ...asBefore, rules: { kept: false, moved: 0 } };
  const moved = new Map(byRule.moved.map((one) => [one.applicationId, one]));
  return {
    line: { ...line, tied: byRule.tied.length, seats: byRule.seatsForTied },
    rows: rows.map((row): PreparedRow => {
      const { side, without, because } = moved.get(row.applicationId) ?? {};
      return { ...row, side: side ?? row.side, moved: without ? { without, because: because! } : null };
    }),
    rules: { kept: true, moved: moved.size },
  };
}

/** Where one more evaluation would settle most, of those whose evaluations are all in. */
export function proposedIn(rows: readonly PreparedRow[]): PreparedRow[] {
  return rows
    .filter(({ next, sheets, expected }) => next && next.crosses >= worthAsking && sheets >= expected)
    .toSorted((a, b) => b.next!.gain - a.next!.gain)
    .slice(0, mostProposed);
}

/** The middle of all ranked applications by criterion, in points. */
function usualMeans(rows: readonly RankingRow[]): Record<string, number> {
  const ids = Object.keys(rows[0]?.means ?? {});
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];
  return Object.fromEntries(ids.map((id) => [id, middle(rows.map(({ means }) => means[id]))]));
}
