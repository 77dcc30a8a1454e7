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
    proposed: ranking.proposed.map(say),
    unscored: { count: unscored.length, rows: unscored.slice(0, unscoredShown) },
  };
}

/** The ids of those proposed for one more evaluation; undefined where nothing can be said of how sure the places are. */
export function proposedOf(ranking: PreparedRanking): string[] | undefined {
  const { calibration, proposed } = ranking;
  if (!calibration.calibrated && !calibration.intervals) return;
  return proposed.map(({ applicationId }) => applicationId);
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
