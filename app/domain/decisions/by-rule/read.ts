import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { type GroupNames, nameGroup, nameRule } from "#app/domain/calls/name-shortlist-rule.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { countingRanking, type KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import type { Ranking } from "#app/domain/ranking/current.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import type { Clash } from "./conflict.ts";
import { currentByRule } from "./current.ts";
import type { ByRule } from "./shortlist.ts";

/** What the rules of the call make of the ranking as it stands, or why they cannot be kept; undefined without rules. */
export function viewByRule({ callId, programmeId }: ManagedCall, locale: Locale, known?: KnownCalibration) {
  const current = countingRanking(callId, known);
  const byRule = currentByRule(current);
  if (!byRule) return;
  const names = { topics: current.call.topics, hubs: hubsOf(programmeId) };
  const say = (rule: ShortlistRule) => nameRule(rule, names, locale);
  return {
    rules: current.call.scoring.shortlistRules!.map(say),
    ...(byRule.kept ? viewMoved(byRule, current, say) : viewConflict(byRule, names, locale)),
  };
}

type Say = (rule: ShortlistRule) => ReturnType<typeof nameRule>;

function viewMoved({ moved, unfilled }: ByRule & { kept: true }, { ranking }: Ranking, say: Say) {
  const rows = new Map(ranking.map((row) => [row.applicationId, row]));
  return {
    kept: true as const,
    unfilled,
    moved: moved.map(({ applicationId, side, without, because }) => ({
      applicationId,
      company: rows.get(applicationId)!.application.company,
      place: rows.get(applicationId)!.place,
      side,
      without,
      because: because.map(say),
    })),
  };
}

function viewConflict({ conflict }: ByRule & { kept: false }, names: GroupNames, locale: Locale) {
  if (conflict === "too-intricate")
    return { kept: false as const, tooIntricate: true, clashes: [], places: null };
  const viewClash = ({ rule, least, most, short }: Clash) => ({
    rule: nameRule(rule, names, locale),
    least: least ?? null,
    most: most ?? null,
    short: short.map(({ group, candidates }) => ({
      group: nameGroup(rule.by, group, names, locale),
      candidates,
    })),
  });
  return {
    kept: false as const,
    tooIntricate: false,
    clashes: conflict.clashes.map(viewClash),
    places: conflict.places ?? null,
  };
}
