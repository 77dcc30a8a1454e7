import type { Locale } from "#app/i18n/locale.ts";
import type { NamedRule } from "#app/i18n/shortlist-rule.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { nameRule } from "./name-shortlist-rule.ts";
import type { Scoring } from "./scoring.ts";
import type { Topic } from "./texts.ts";

/** What the finalists of a call as a whole must keep, with the names of the groups. */
export function viewShortlistRules(
  { programmeId, topics, scoring }: { programmeId: string; topics: Topic[]; scoring: Scoring },
  locale: Locale,
): NamedRule[] {
  const rules = scoring.shortlistRules ?? [];
  const hubs = rules.some(({ by }) => by === "hub") ? hubsOf(programmeId) : [];
  return rules.map((rule) => nameRule(rule, { topics, hubs }, locale));
}
