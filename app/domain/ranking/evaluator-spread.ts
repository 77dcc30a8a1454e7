import type { PercentSheet } from "./calibration/numbered.ts";

/** How much of the scale an evaluator uses: the standard deviation of the percents given, with its 90 % interval. */
export type EvaluatorSpread = {
  evaluatorId: string;
  sheets: number;
  spread: number;
  from: number;
  to: number;
};

/** With fewer sheets the interval would reach over the whole scale. */
const leastSheets = 4;

/**
 * The spread of every evaluator with at least four sheets, in percent points, in the order of their ids. The interval is that
 * of a normal sample, √((n − 1) s² / χ²); an evaluator whose interval leaves out `usualSpread` uses less of the scale, or more.
 */
export function evaluatorSpreads(sheets: readonly PercentSheet[]): EvaluatorSpread[] {
  return [...Map.groupBy(sheets, ({ evaluatorId }) => evaluatorId)]
    .filter(([, own]) => own.length >= leastSheets)
    .map(([evaluatorId, own]) => ({ evaluatorId, ...spreadOf(own.map(({ percent }) => percent)) }))
    .sort((a, b) => (a.evaluatorId < b.evaluatorId ? -1 : 1));
}

/** The deviation within evaluators that all of them together have, (n − 1)-weighted; null when none has two sheets. */
export function usualSpread(sheets: readonly PercentSheet[]): number | null {
  const own = [...Map.groupBy(sheets, ({ evaluatorId }) => evaluatorId).values()];
  const freedom = sheets.length - own.length;
  if (freedom === 0) return null;
  return Math.sqrt(own.reduce((sum, one) => sum + squares(one.map(({ percent }) => percent)), 0) / freedom);
}

function spreadOf(percents: number[]) {
  const [freedom, all] = [percents.length - 1, squares(percents)];
  return {
    sheets: percents.length,
    spread: Math.sqrt(all / freedom),
    from: Math.sqrt(all / quantile(freedom, 1.6449)),
    to: Math.sqrt(all / quantile(freedom, -1.6449)),
  };
}

function squares(values: number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The χ² that a normal number z stands for (Wilson & Hilferty, PNAS 17, 1931). */
function quantile(freedom: number, z: number) {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + z * Math.sqrt(part)) ** 3;
}
