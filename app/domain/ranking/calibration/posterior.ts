import { normals, seededRandom } from "../random.ts";
import { draw, type Model, type Prediction } from "./model.ts";
import { summedUp, type Uncertainty } from "./uncertainty.ts";

/** What the draws say of applications, evaluators and sheets, by their numbers; variances in squared percent points. */
export type Posterior = {
  ranks: Uncertainty[];
  quality: Float64Array;
  leniency: Float64Array;
  /** Of what a sheet is expected to say, its own noise left out. */
  expected: Float64Array;
};

/** Draws that keep a page's wait short; beyond a thousand applications the tails matter less than the memory. */
export function drawsFor(applications: number) {
  return applications <= 1000 ? 1000 : 200;
}

/** Draws from what the sheets leave possible and sums up how far they are from what is most likely, `best`. */
export function posterior(
  model: Model,
  best: Prediction,
  { places, seed }: { places: number; seed: number },
): Posterior {
  const { crossing } = model;
  const draws = drawsFor(crossing.counts.length);
  const normal = normals(seededRandom(seed));
  const quality = new Float64Array(crossing.counts.length);
  const leniency = new Float64Array(crossing.evaluators);
  const expected = new Float64Array(crossing.scores.length);
  const next = () => {
    const drawn = draw(model, normal);
    const ofQuality = drawn.quality.map((value, i) => value - best.quality[i]);
    const ofLeniency =
      drawn.leniency?.map((value, j) => value - best.leniency![j]) ?? new Float64Array(leniency.length);
    addSquares(quality, ofQuality, draws);
    addSquares(leniency, ofLeniency, draws);
    addSquaresBySheet(expected, crossing, ofQuality, ofLeniency, draws);
    return drawn.quality;
  };
  return { ranks: summedUp(next, quality.length, draws, places), quality, leniency, expected };
}

function addSquaresBySheet(
  into: Float64Array,
  { first, evaluatorOf }: Model["crossing"],
  quality: Float64Array,
  leniency: Float64Array,
  draws: number,
) {
  for (let i = 0; i < quality.length; i++)
    for (let s = first[i]; s < first[i + 1]; s++)
      into[s] += (quality[i] + leniency[evaluatorOf[s]]) ** 2 / draws;
}

function addSquares(into: Float64Array, values: Float64Array, draws: number) {
  for (let i = 0; i < into.length; i++) into[i] += (values[i] * values[i]) / draws;
}
