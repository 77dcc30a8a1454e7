import type { Ranking } from "#app/domain/ranking/current.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { preferredHubs } from "../hubs/wishes.ts";
import type { Groups } from "./limits.ts";
import { type ByRule, shortlistByRule } from "./shortlist.ts";

/** The shortlist of a ranking by the rules of its call; undefined where the call has none. */
export function currentByRule({ call, ranking }: Ranking): ByRule | undefined {
  const rules = call.scoring.shortlistRules ?? [];
  if (rules.length === 0) return;
  const above = ranking.filter(({ standing }) => standing.above);
  const hubs = hubsOf(call.programmeId);
  const ids = above.map(({ applicationId }) => applicationId);
  const wished = rules.some(({ by }) => by === "hub") ? preferredHubs(call.id, ids, hubs) : new Map();
  const candidates = above.map(({ applicationId, place, application: { country, topics } }) => ({
    ...{ applicationId, place },
    groups: { topic: topics, country: listed(country), hub: listed(wished.get(applicationId)) },
  }));
  const all: Groups = {
    topic: call.topics.map(({ id }) => id),
    country: [...new Set(candidates.flatMap(({ groups }) => groups.country))],
    hub: hubs.map(({ id }) => id),
  };
  return shortlistByRule(candidates, call.places, rules, all);
}

function listed(one: string | null | undefined): string[] {
  return one ? [one] : [];
}
