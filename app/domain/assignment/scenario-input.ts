import { sha256Of } from "#app/domain/canonical.ts";
import { foldedName } from "#app/domain/conflicts/organisation-name.ts";
import type { ScenarioInput } from "#db/schema/assignment.ts";
import type { InputFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import { stays } from "./routing-problem.ts";

/** What a scenario was computed from, so that it can be told later whether that still holds, and what came or went. */
export function inputOf(facts: Omit<InputFacts, "ended">): ScenarioInput {
  const { applications, evaluators, barred, preferred, kinds, pairs } = facts;
  const standing = pairs.filter(stays).map(keyOf);
  return {
    hash: sha256Of({
      applications: applications.map(({ id, topics, language, extra }) => [
        ...[id, topics, language],
        ...(extra > 0 ? [extra] : []),
      ]),
      evaluators: evaluators
        .map(({ id, organisation, country, topics, languages, capacity, least, kind, colleagues }) => ({
          ...{ id, organisation, country, topics, languages, capacity, least, kind },
          // Said only where the organisation does not say it.
          ...(colleagues === foldedName(organisation) ? {} : { colleagues }),
        }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      barred: [...barred].toSorted().join(),
      preferred,
      kinds,
    }),
    standing: sha256Of(standing.toSorted().join()),
    applications: applications.length,
    extra: applications.reduce((sum, { extra }) => sum + extra, 0),
    evaluators: evaluators.length,
    places: evaluators.reduce((sum, { capacity }) => sum + capacity, 0),
    barred: barred.size,
    preferences: preferred.count,
  };
}

/** What has changed since, counted where it can be; `other`: something else, such as somebody's topics. */
export type InputChange =
  { what: (typeof counted)[number]; from: number; to: number } | { what: "other" | "standing" };

const counted = ["applications", "extra", "evaluators", "places", "barred", "preferences"] as const;

/** Empty while the scenario still is what would be computed now. */
export function changesBetween(before: ScenarioInput, now: ScenarioInput): InputChange[] {
  const counts = counted
    .map((what) => ({ what, from: before[what] ?? 0, to: now[what] ?? 0 }))
    .filter(({ from, to }) => from !== to);
  const other = before.hash !== now.hash && counts.length === 0;
  return [
    ...counts,
    ...(other ? [{ what: "other" as const }] : []),
    ...(before.standing === now.standing ? [] : [{ what: "standing" as const }]),
  ];
}
