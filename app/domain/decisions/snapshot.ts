import { sha256Of } from "#app/domain/canonical.ts";
import { currentRanking, type Ranking } from "#app/domain/ranking/current.ts";
import { percentShown } from "#app/domain/ranking/thresholds.ts";
import { countContradicted } from "#db/queries/decisions.ts";
import type { RowByRule, ShortlistRow } from "#db/schema/decisions.ts";
import type { ByRule } from "./by-rule/shortlist.ts";

/** The ranking as it is frozen: exact scores, the percent that people saw, and where the rules put whom. */
export function snapshotOf(current: Ranking, byRule?: ByRule): ShortlistRow[] {
  const sides = byRule?.kept ? sidesBy(byRule) : undefined;
  return rowsOf(current).map((row) =>
    sides && row.aboveThreshold ? { ...row, byRule: sides(row.applicationId) } : row,
  );
}

function rowsOf({ call, ranking }: Ranking): ShortlistRow[] {
  return ranking.map((row) => ({
    applicationId: row.applicationId,
    place: row.place,
    tied: row.tied,
    numerator: row.score.numerator,
    denominator: row.score.denominator,
    percent: percentShown(row, call.scoring).toFixed(1),
    aboveThreshold: row.standing.above,
    ...(row.calibrated === undefined ? {} : { calibrated: row.calibrated }),
  }));
}

function sidesBy({ within, moved, tied, seatsForTied }: ByRule & { kept: true }) {
  const [inside, contested] = [new Set(within), new Set(tied)];
  const movedById = new Map(moved.map((one) => [one.applicationId, one]));
  return (applicationId: string): RowByRule => {
    const isTied = contested.has(applicationId);
    const side = isTied ? "tied" : inside.has(applicationId) ? "within" : "outside";
    const { without = side, because = [] } = movedById.get(applicationId) ?? {};
    return { side, without, because, ...(isTied ? { seats: seatsForTied } : {}) };
  };
}

/** Whether the ranking, and who is eligible, are still what was frozen; the rules follow from them and cannot change. */
export function isStillTrue({ callId, rows }: { callId: string; rows: readonly ShortlistRow[] }): boolean {
  const isCalibrated = rows.some(({ calibrated }) => calibrated !== undefined);
  const facts = isCalibrated ? scoresOf : withoutRules;
  const now = rowsOf(currentRanking(callId));
  return sha256Of(facts(rows)) === sha256Of(facts(now)) && countContradicted(callId) === 0;
}

function withoutRules(rows: readonly ShortlistRow[]) {
  return rows.map((row) => ({ ...row, byRule: undefined }));
}

/** What a calibrated order follows from; the order itself would have to be computed anew. */
function scoresOf(rows: readonly ShortlistRow[]) {
  return rows
    .map(({ applicationId, percent, numerator, denominator, aboveThreshold }) => ({
      ...{ applicationId, percent, numerator, denominator, aboveThreshold },
    }))
    .toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
}
