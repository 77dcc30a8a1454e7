import { type DropOut, dropOut } from "./drop-out.ts";
import type { Group } from "./seats.ts";

/** `barred`: ids of evaluators who have a conflict with it; `wanted`: how many evaluators it should have. */
type Application = {
  topics: readonly string[];
  language: string | null;
  barred: readonly string[];
  wanted: number;
};
type Evaluator = {
  id: string;
  topics: Readonly<Record<string, number>>;
  languages: readonly string[];
  kind: string | null;
  capacity: number;
};

/** Who works in a subject or knows it well may be asked about it; who only follows it may not. */
export const leastLevel = 2;

/**
 * One need beside what is there for it. `wanted`: seats (one evaluator on one application). `offered`: how many of them
 * those could take who can, each no application twice, as if they had nothing else to do. `people`: how many they are.
 * `withoutThree`: what is left of it when the three drop out who could take most.
 */
export type Need = { id: string; wanted: number; offered: number; people: number; withoutThree: number };

export type State = "lacking" | "tight" | "covered";

/** Lacking: the seats cannot be filled. Tight: not any more once three drop out. */
export function stateOfNeed({ wanted, offered, withoutThree }: Omit<Need, "id" | "people">): State {
  if (offered < wanted) return "lacking";
  return withoutThree < wanted ? "tight" : "covered";
}

/** One of `ids` after the other: the seats of the applications that it is in, beside the evaluators who have it. */
export function needsBy<Thing>(
  ids: readonly string[],
  things: readonly Thing[],
  evaluators: readonly Evaluator[],
  rule: {
    /** Seats of an application that names it. */
    each: (thing: Thing, id: string) => number;
    of: (thing: Thing) => readonly string[];
    has: (evaluator: Evaluator, id: string) => boolean;
  },
): Need[] {
  const naming = new Map<string, { count: number; wanted: number }>();
  for (const thing of things)
    for (const id of new Set(rule.of(thing))) {
      const { count, wanted } = naming.get(id) ?? { count: 0, wanted: 0 };
      naming.set(id, { count: count + 1, wanted: wanted + rule.each(thing, id) });
    }
  return ids.map((id) => {
    const { count, wanted } = naming.get(id) ?? { count: 0, wanted: 0 };
    const places = evaluators
      .filter((one) => rule.has(one, id))
      .map(({ capacity }) => Math.min(capacity, count))
      .sort((a, b) => b - a);
    const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
    const offered = sum(places);
    return {
      id,
      wanted,
      offered,
      people: places.length,
      withoutThree: sum(places.slice(3)),
    };
  });
}

/** So many pairs of a group and an evaluator are counted while a page is waited for. */
const mostPairs = 600_000;

/**
 * How many seats can be filled all together by somebody who knows a topic of the application and reads its language, and how
 * many when three drop out; undefined where there are too many to count while somebody waits. Who applies with the same
 * topics and language and wants as many counts as one group; a conflict is a place less in it.
 */
export function togetherWith(
  applications: readonly Application[],
  evaluators: readonly Evaluator[],
): DropOut | undefined {
  const alike = [...Map.groupBy(applications, keyOf).values()];
  if (alike.length * evaluators.length > mostPairs) return;
  const knowing = knowingBy(evaluators);
  const groups = alike.map((some) => groupOf(some, evaluators, knowing));
  return dropOut(
    groups,
    evaluators.map(({ capacity }) => capacity),
    [...hintsOf(alike)],
  );
}

function keyOf({ topics, language, wanted }: Application) {
  return [language, wanted, ...[...topics].sort()].join(" ");
}

/** By topic: the places of those who know it well or work in it. */
function knowingBy(evaluators: readonly Evaluator[]): Map<string, number[]> {
  const knowing = new Map<string, number[]>();
  evaluators.forEach(({ topics }, place) => {
    for (const [id, level] of Object.entries(topics))
      if (level >= leastLevel) knowing.set(id, [...(knowing.get(id) ?? []), place]);
  });
  return knowing;
}

function groupOf(
  some: Application[],
  evaluators: readonly Evaluator[],
  knowing: Map<string, number[]>,
): Group {
  const [{ topics, language, wanted }] = some;
  const barred = new Map<string, number>();
  for (const id of some.flatMap((one) => one.barred)) barred.set(id, (barred.get(id) ?? 0) + 1);
  const able = topics.length === 0 ? evaluators.keys() : topics.flatMap((id) => knowing.get(id) ?? []);
  const fitting = [...new Set(able)].flatMap((place) => {
    const { id, languages } = evaluators[place];
    const most = some.length - (barred.get(id) ?? 0);
    return most > 0 && (!language || languages.includes(language)) ? [{ place, most }] : [];
  });
  return { applications: some.length, wanted, evaluators: fitting };
}

/** The groups that share a topic, and those that share a language. */
function hintsOf(alike: Application[][]): Iterable<number[]> {
  const sharing = new Map<string, number[]>();
  alike.forEach(([{ topics, language }], group) => {
    for (const mark of [`in ${language}`, ...topics]) {
      if (!sharing.has(mark)) sharing.set(mark, []);
      sharing.get(mark)!.push(group);
    }
  });
  return sharing.values();
}
