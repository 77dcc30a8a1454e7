import type { Estimate } from "./calibrate.ts";
import type { Deviations } from "./calibration/model.ts";
import { below, density } from "./normal.ts";

type Standing = Pick<Estimate, "applicationId" | "score" | "deviation">;

/** What one more evaluation of an application would be worth. */
export type NextEvaluation = {
  applicationId: string;
  /** Percent points by which it is expected to raise the sum of the true qualities of the first n. */
  gain: number;
  /** Probability that it brings the application to the other side of the line. */
  crosses: number;
};

/**
 * Where one more evaluation buys most, the best first; equals in the order of their ids. A further sheet moves the
 * estimated quality by a normal number of deviation v/√(v + noise² + evaluator²), v the posterior variance, and is worth
 * something only if that crosses the line, which is the best score outside for those within and the last one within for the
 * others: the knowledge gradient of choosing n (Frazier, Powell & Dayanik, SIAM J. Control Optim. 47, 2008), each application
 * by itself. `applications` are all that compete for the `places`, in any order; where there is a place for all, nothing
 * is to be gained.
 */
export function nextEvaluations(
  applications: readonly Standing[],
  places: number,
  { noise, evaluator }: Pick<Deviations, "noise" | "evaluator">,
): NextEvaluation[] {
  const ordered = applications.toSorted((a, b) => b.score - a.score || inOrder(a, b));
  return ordered
    .map((one, place) => {
      const line = ordered[place < places ? places : places - 1]?.score ?? -Infinity;
      return { applicationId: one.applicationId, ...worth(one, line, noise ** 2 + evaluator ** 2) };
    })
    .sort((a, b) => b.gain - a.gain || inOrder(a, b));
}

/** σ (φ(z) + z Φ(z)) with −z the distance to the line in units of σ, how far one more sheet moves the estimate. */
function worth({ score, deviation }: Standing, line: number, noise: number) {
  const moves = deviation ** 2 / Math.sqrt(deviation ** 2 + noise);
  const z = -Math.abs(score - line) / moves;
  if (!Number.isFinite(z)) return { gain: 0, crosses: 0 };
  return { gain: moves * Math.max(0, density(z) + z * below(z)), crosses: below(z) };
}

function inOrder(a: { applicationId: string }, b: { applicationId: string }) {
  return a.applicationId < b.applicationId ? -1 : 1;
}
