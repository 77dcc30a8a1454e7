import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import { type GroupNames, nameGroup, nameRule } from "#app/domain/calls/name-shortlist-rule.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Ranking } from "#app/domain/ranking/current.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import type { Clash } from "./conflict.ts";
import type { ByRule } from "./shortlist.ts";

/** What the rules make of a ranking, in no language: who stands elsewhere than without them, or why they cannot be kept. */
export function movedByRule({ ranking }: Ranking, byRule: ByRule) {
  if (!byRule.kept) return { kept: false as const, conflict: byRule.conflict };
  const { moved, unfilled } = byRule;
  const rows = new Map(ranking.map((row) => [row.applicationId, row]));
  return {
    kept: true as const,
    unfilled,
    moved: moved.map(({ applicationId, side, without, because }) => ({
      ...{ applicationId, side, without, because },
      company: rows.get(applicationId)!.application.company,
      place: rows.get(applicationId)!.place,
    })),
  };
}
export type MovedByRule = ReturnType<typeof movedByRule>;

/** The same in the reader's language, with the rules; undefined where the call has none. */
export function viewByRule(
  { callId, programmeId }: ManagedCall,
  byRule: MovedByRule | undefined,
  locale: Locale,
) {
  if (!byRule) return;
  const call = findCall(callId)!;
  const names = { topics: call.topics, hubs: hubsOf(programmeId) };
  const say = (rule: ShortlistRule) => nameRule(rule, names, locale);
  return {
    rules: call.scoring.shortlistRules!.map(say),
    ...(byRule.kept ? viewMoved(byRule, say) : viewConflict(byRule, names, locale)),
  };
}

type Say = (rule: ShortlistRule) => ReturnType<typeof nameRule>;

function viewMoved({ moved, ...kept }: MovedByRule & { kept: true }, say: Say) {
  return { ...kept, moved: moved.map((one) => ({ ...one, because: one.because.map(say) })) };
}

function viewConflict({ conflict }: MovedByRule & { kept: false }, names: GroupNames, locale: Locale) {
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
