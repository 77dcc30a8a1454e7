import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import type { NamedRule } from "#app/i18n/shortlist-rule.ts";
import type { Grouping, ShortlistRule } from "./shortlist-rules.ts";

/** Where groups have their names from. */
export type GroupNames = {
  topics: readonly { id: string; label: Translated }[];
  hubs: readonly { id: string; name: Translated }[];
};

export function nameRule(rule: ShortlistRule, names: GroupNames, locale: Locale): NamedRule {
  const { by, group, least = null, most = null } = rule;
  return { by, group: group === undefined ? null : nameGroup(by, group, names, locale), least, most };
}

/** A group that is gone keeps its id for a name. */
export function nameGroup(by: Grouping, group: string, { topics, hubs }: GroupNames, locale: Locale): string {
  if (by === "country") return countryName(group, locale);
  const topic = topics.find(({ id }) => id === group)?.label;
  const hub = hubs.find(({ id }) => id === group)?.name;
  const name = by === "topic" ? topic : hub;
  return name ? inLanguage(name, locale) : group;
}
