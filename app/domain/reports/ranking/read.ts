import { type GroupNames, nameRule } from "#app/domain/calls/name-shortlist-rule.ts";
import type { ManagedCall, ReadableCall } from "#app/domain/permissions.ts";
import { type Asked, listedRows } from "#app/domain/ranking/listed.ts";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { trueUpTo } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import type { PreparedRanking, PreparedRow } from "./prepare.ts";

/** The line of the record up to which what is computed of a call now would be true. */
export function latestEntryOf({ callId }: ReadableCall): number {
  return trueUpTo(callId);
}

/** Of a long list only the first are shown on the ranking's page; the progress page has all. */
const unscoredShown = 30;
/** So many applications are proposed for one more evaluation. */
export const mostProposed = 10;
/** A sheet that brings an application to the other side less often than that settles nothing. */
const worthAsking = 0.05;

/** One page of a prepared ranking in the reader's language. */
export function viewRankingPage(
  managed: ManagedCall,
  ranking: PreparedRanking,
  asked: Asked,
  locale: Locale,
) {
  const call = findCall(managed.callId)!;
  const { rows, unscored, line } = ranking;
  const names = { topics: call.topics, hubs: hubsOf(managed.programmeId) };
  const say = (row: PreparedRow) => viewInLanguage(row, names, locale);
  const { rows: onPage, ...page } = listedRows(rows, asked, locale);
  return {
    call: ranking.call,
    criteria: call.scoring.criteria.map(({ id, title }) => ({ id, title: inLanguage(title, locale) })),
    missing: ranking.missing,
    line,
    rules: ranking.rules,
    calibration: ranking.calibration,
    ranked: rows.length,
    page: { ...page, rows: (onPage as PreparedRow[]).map(say) },
    proposed: proposedIn(ranking).map(say),
    unscored: { count: unscored.length, rows: unscored.slice(0, unscoredShown) },
  };
}

/** Where one more evaluation would settle most, of those whose evaluations are all in. */
export function proposedIn({ rows }: Pick<PreparedRanking, "rows">): PreparedRow[] {
  return rows
    .filter(({ next, sheets, expected }) => next && next.crosses >= worthAsking && sheets >= expected)
    .toSorted((a, b) => b.next!.gain - a.next!.gain)
    .slice(0, mostProposed);
}

/** Their ids; undefined where nothing can be said of how sure the places are. */
export function proposedOf(ranking: PreparedRanking): string[] | undefined {
  const { calibration } = ranking;
  if (!calibration.calibrated && !calibration.intervals) return;
  return proposedIn(ranking).map(({ applicationId }) => applicationId);
}

function viewInLanguage(row: PreparedRow, names: GroupNames, locale: Locale) {
  const { country, moved, next, ...rest } = row;
  return {
    ...rest,
    country: country && countryName(country, locale),
    crosses: next?.crosses ?? null,
    moved: moved && {
      without: moved.without,
      because: moved.because.map((rule) => nameRule(rule, names, locale)),
    },
  };
}
