import type { PercentSheet } from "./calibration/numbered.ts";

/** Two evaluators who read the same applications; percent points. */
export type Agreement = {
  one: string;
  other: string;
  /** How many applications both evaluated. */
  common: number;
  /** The mean of how far they are apart on them. */
  apart: number;
  /** The mean of what the first gives above the other. */
  above: number;
};

/** Each pair of evaluators (by their ids, the lesser first) with a common application, and how far they are apart. */
export function agreementOf(sheets: readonly PercentSheet[]): Agreement[] {
  const pairs = new Map<string, { one: string; other: string; differences: number[] }>();
  for (const own of Map.groupBy(sheets, ({ applicationId }) => applicationId).values()) {
    const rising = own.toSorted((a, b) => (a.evaluatorId < b.evaluatorId ? -1 : 1));
    for (const [at, { evaluatorId: one, percent }] of rising.entries())
      for (const { evaluatorId: other, percent: second } of rising.slice(at + 1)) {
        const key = `${one} ${other}`;
        const pair = pairs.get(key) ?? { one, other, differences: [] };
        pair.differences.push(percent - second);
        pairs.set(key, pair);
      }
  }
  return [...pairs.values()].map(({ one, other, differences }) => ({
    one,
    other,
    common: differences.length,
    apart: meanOf(differences.map(Math.abs)),
    above: meanOf(differences),
  }));
}

function meanOf(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
