import { type GroupNames, nameGroup, nameRule } from "#app/domain/calls/name-shortlist-rule.ts";
import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { factsOfApplications } from "#db/queries/applications.ts";
import type { findCall } from "#db/queries/calls.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { preferredHubs } from "../hubs/wishes.ts";
import { brokenLimits, type Groups, limitsOf } from "./limits.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Broken = ReturnType<typeof brokenLimits>[number];

/**
 * Says which limits of the call's rules a set of finalists (by id) would not keep, in the reader's language and with
 * how many of the group they are. `candidates` are the ids that a rule about each country means; undefined where the
 * call has no rules.
 */
export function keeperOf(call: Call, candidates: readonly string[], locale: Locale) {
  const broken = brokenAmong(call, candidates);
  const names: GroupNames = { topics: call.topics, hubs: hubsOf(call.programmeId) };
  return (
    broken && ((finalists: readonly string[]) => broken(finalists).map((one) => inWords(one, names, locale)))
  );
}

/** The same in no language. */
export function brokenAmong(call: Call, candidates: readonly string[]) {
  const rules = call.scoring.shortlistRules ?? [];
  if (rules.length === 0) return;
  const hubs = hubsOf(call.programmeId);
  const groups = groupsOf(call, rules, candidates, hubs);
  const limits = limitsOf(rules, {
    topic: call.topics.map(({ id }) => id),
    country: [...new Set([...groups.values()].flatMap(({ country }) => country))],
    hub: hubs.map(({ id }) => id),
  });
  return (finalists: readonly string[]) =>
    brokenLimits(
      finalists.flatMap((id) => groups.get(id) ?? []),
      limits,
    );
}

function groupsOf(
  call: Call,
  rules: readonly ShortlistRule[],
  ids: readonly string[],
  hubs: ReturnType<typeof hubsOf>,
) {
  const wished = rules.some(({ by }) => by === "hub") ? preferredHubs(call.id, [...ids], hubs) : new Map();
  return new Map(
    factsOfApplications([...ids]).map(({ id, country, topics }): [string, Groups] => [
      id,
      { topic: topics, country: country ? [country] : [], hub: wished.has(id) ? [wished.get(id)] : [] },
    ]),
  );
}

export type BrokenRule = ReturnType<typeof inWords>;

function inWords({ rule, by, group, count }: Broken, names: GroupNames, locale: Locale) {
  return { rule: nameRule(rule, names, locale), group: nameGroup(by, group, names, locale), count };
}
