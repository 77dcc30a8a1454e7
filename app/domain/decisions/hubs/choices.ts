/** Which of a finalist's wishes a hub is, from 1; one behind the last for a hub that was not wished for. Who wished for none has the first everywhere. */
export function choiceOf(wishes: readonly string[], hubId: string): number {
  if (wishes.length === 0) return 1;
  const at = wishes.indexOf(hubId);
  return (at < 0 ? wishes.length : at) + 1;
}

export type Counts = {
  first: number;
  second: number;
  third: number;
  /** At a hub that they did not wish for. */
  other: number;
  /** Who wished for none. */
  any: number;
  without: number;
};

type Allotted = { wishes: readonly string[]; hubId: string | null };

/** How many finalists have their first choice, their second, and so on. */
export function countChoices(finalists: readonly Allotted[]): Counts {
  const counts = { first: 0, second: 0, third: 0, other: 0, any: 0, without: 0 };
  for (const one of finalists) counts[standingOf(one)] += 1;
  return counts;
}

/** What a finalist has, in a word. */
export function standingOf({ wishes, hubId }: Allotted): keyof Counts {
  if (!hubId) return "without";
  if (wishes.length === 0) return "any";
  return (["first", "second", "third"] as const)[wishes.indexOf(hubId)] ?? "other";
}
