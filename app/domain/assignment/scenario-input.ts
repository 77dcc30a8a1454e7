import { sha256Of } from "#app/domain/canonical.ts";
import type { ScenarioInput } from "#db/schema/assignment.ts";
import type { InputFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import { stays } from "./routing-problem.ts";

/** What a scenario was computed from, so that it can be told later whether that still holds, and what came or went. */
export function inputOf(facts: Omit<InputFacts, "ended">): ScenarioInput {
  const { applications, evaluators, barred, preferred, kinds, pairs } = facts;
  const standing = pairs.filter(stays).map(keyOf);
  const firstOf = firstColleagues(evaluators);
  return {
    hash: sha256Of({
      applications: applications.map(({ id, topics, language, extra }) => [
        ...[id, topics, language],
        ...(extra > 0 ? [extra] : []),
      ]),
      evaluators: evaluators
        .map(({ id, country, topics, languages, capacity, least, kind }) => ({
          ...{ id, country, topics, languages, capacity, least, kind },
          colleague: firstOf.get(id) ?? "",
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

/** Of everybody who has colleagues, the least id among them: equal however their organisation is called. */
function firstColleagues(evaluators: Pick<InputFacts["evaluators"][number], "id" | "colleagues">[]) {
  const groups = Map.groupBy(evaluators, ({ colleagues }) => colleagues);
  groups.delete("");
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ id }) => id).toSorted())
      .flatMap((ids) => ids.map((id) => [id, ids[0]] as const)),
  );
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
