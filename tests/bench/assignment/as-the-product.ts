import type { RoutingFacts } from "#app/domain/assignment/facts.ts";
import { keyOf } from "#app/domain/assignment/pair-key.ts";
import { settingsOf } from "#app/domain/assignment/scenario-settings.ts";
import type { TopicLevel } from "#app/domain/evaluators/suitability.ts";
import { chances, type Size } from "./generated.ts";

const topics = Array.from({ length: 40 }, (_, i) => `topic-${i}`);

/**
 * What the product routes a call by, where every pair may be that is no conflict: applications of one to three topics in one of
 * two languages, evaluators who know up to six topics, most of whom read both; one pair in a hundred is barred, and for
 * three in a hundred somebody said what they would like. A fifth of the evaluators have a colleague.
 */
export function factsOf({ applications, evaluators, wanted }: Size): RoutingFacts {
  const chance = chances(applications * 7919 + evaluators);
  const below = (count: number) => Math.floor(count * chance());
  const some = (most: number) =>
    Array.from({ length: 1 + below(most) }, () => topics[Math.floor(topics.length * chance() * chance())]);
  const capacity = Math.ceil((applications * wanted) / evaluators / 0.9);
  const own = Array.from({ length: applications }, (_, i) => ({
    ...{ id: `a${i}`, topics: [...new Set(some(3))], language: chance() < 0.7 ? "bg" : "en", extra: 0 },
  }));
  const people = Array.from({ length: evaluators }, (_, i) => ({
    ...{ id: `e${i}`, capacity, least: 0, declared: true, country: `c${below(20)}`, kind: "" },
    colleagues: chance() < 0.2 ? `o${below(evaluators / 10)}` : "",
    topics: Object.fromEntries(some(6).map((topic) => [topic, (1 + below(3)) as TopicLevel])),
    languages: chance() < 0.8 ? ["bg", "en"] : ["bg"],
  }));
  const someKeys = (share: number) =>
    Array.from({ length: Math.floor(applications * evaluators * share) }, () =>
      keyOf({ applicationId: `a${below(applications)}`, evaluatorId: `e${below(evaluators)}` }),
    );
  const routing = {
    preferences: true,
    oneOfACountry: false,
    crossTopics: 0,
    kinds: [],
    kindsWaived: false,
    silenceDays: null,
  };
  return {
    settings: settingsOf({ evaluatorsPerApplication: wanted, routing }),
    ...{ applications: own, evaluators: people, kinds: [], pairs: [], ended: [] },
    barred: new Set(someKeys(0.01)),
    preferences: new Map(
      someKeys(0.03).map((key) => [key, (["eager", "willing", "rather-not"] as const)[below(3)]]),
    ),
    ...{ dismissed: new Set(), begun: new Set(), over: new Set(), submitted: new Set() },
  } as unknown as RoutingFacts;
}
