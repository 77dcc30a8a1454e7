import type { Grouping, ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";

/** The groups of an application; one with several topics counts in each of them. */
export type Groups = Readonly<Record<Grouping, readonly string[]>>;

/** A rule as it binds one group: `least` to `most` finalists of it. */
export type Limit = { rule: ShortlistRule; by: Grouping; group: string; least: number; most: number };

/** What the rules ask of each group; `all` are the groups that a rule about each of them means. */
export function limitsOf(rules: readonly ShortlistRule[], all: Groups): Limit[] {
  return rules.flatMap((rule) => {
    const { by, group, least = 0, most = Infinity } = rule;
    const bound = group === undefined ? all[by] : [group];
    return bound.map((one) => ({ rule, by, group: one, least, most }));
  });
}

/** The limits that these finalists do not keep, with how many of the group they are. */
export function brokenLimits(finalists: readonly Groups[], limits: readonly Limit[]) {
  return limits
    .map((limit) => ({ ...limit, count: finalists.filter((groups) => isOf(groups, limit)).length }))
    .filter(({ count, least, most }) => count < least || count > most);
}

export function isOf(groups: Groups, { by, group }: Pick<Limit, "by" | "group">): boolean {
  return groups[by].includes(group);
}
