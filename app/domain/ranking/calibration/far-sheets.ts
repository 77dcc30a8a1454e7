import type { Model, Prediction } from "./model.ts";
import type { Numbered } from "./numbered.ts";

/** A sheet that the others did not lead to expect; `expected` is what they did, in percent of the most. */
export type FarSheet = {
  applicationId: string;
  evaluatorId: string;
  percent: number;
  expected: number;
  /** How many standard deviations of such a difference; below 0 when the sheet is stricter. */
  distance: number;
};

/** Of sheets in which nothing is odd about three in a thousand are further away than this. */
const far = 3;
/** Where the draws leave less of a sheet to the noise, nothing but itself says what it should have been. */
const leastLeft = 0.05;

/**
 * Sheets far from what all others say of the application and the evaluator, the farthest first: with e the residual and
 * h the posterior variance of what was expected over the noise's, e / (1 − h) is the difference when the sheet is left out,
 * and its deviation is noise / √(1 − h) (Haslett & Hayes, J. R. Stat. Soc. B 60, 1998). `unsure` are those variances.
 */
export function farSheets(
  rows: Numbered,
  { fit }: Model,
  best: Prediction,
  unsure: Float64Array,
): FarSheet[] {
  const { application, evaluator, applicationIds, evaluatorIds, percents } = rows;
  const all = percents.map((percent, sheet) => {
    const [i, j] = [application.levelOf[sheet], evaluator.levelOf[sheet]];
    const left = Math.max(leastLeft, 1 - unsure[sheet] / fit.noise ** 2);
    const difference = (percent - best.quality[i] - (best.leniency?.[j] ?? 0)) / left;
    const distance = (difference * Math.sqrt(left)) / fit.noise;
    return {
      applicationId: applicationIds[i],
      evaluatorId: evaluatorIds[j],
      percent,
      expected: percent - difference,
      distance,
    };
  });
  return all
    .filter(({ distance }) => Math.abs(distance) > far)
    .sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance));
}
