import { crossed, type Effects } from "./crossed.ts";
import { type Crossing, crossingOf } from "./crossing.ts";
import type { Numbered } from "./numbered.ts";
import { type Crowd, estimate, type Fit } from "./variances.ts";

export type Model = {
  crossing: Crossing;
  fit: Fit;
  equations: ReturnType<typeof crossed>;
  hasLeniency: boolean;
};

/** Standard deviations in percent points; 0 for what the model leaves out. */
export type Deviations = { topic: number; application: number; evaluator: number; noise: number };

/** By the numbers of the applications and evaluators, in percent points; no leniency when the model has none. */
export type Prediction = { quality: Float64Array; leniency: Float64Array | undefined };

/** Equals must come out equal; of a draw, what is left unsolved is far below what two hundred draws leave unsure. */
const [tolerance, toleranceOfDraws] = [1e-12, 1e-4];

/** Fits percent = mean + the named effects + noise; topics that say nothing are left out. */
export function fitModel(numbered: Numbered, wanted: readonly Crowd[]): Model {
  const crowds = wanted.filter((crowd) => numbered[crowd] !== null);
  const crossing = crossingOf(crowds.includes("topic") ? numbered : { ...numbered, topic: null });
  const fit = estimate(crossing, crowds);
  return {
    crossing,
    fit,
    equations: crossed(crossing, fit.ratios),
    hasLeniency: crowds.includes("evaluator"),
  };
}

/** The most likely qualities and leniencies, each drawn towards the mean as far as the sheets leave it unsure. */
export function predict(model: Model): Prediction {
  return predictionOf(model, model.equations.explain(model.crossing.scores, tolerance));
}

/**
 * Qualities and leniencies drawn at random from what the sheets leave possible: effects are made up with their scores, and
 * by how much these scores' explanation misses them is added to the explanation of the true ones (perturb and solve:
 * Papandreou & Yuille, NIPS 2010; García-Cortés et al. 1992 for mixed models). The mean counts as unknown.
 */
export function draw(model: Model, normal: () => number): Prediction {
  const { crossing, fit, equations } = model;
  const made = madeUp(crossing, fit, normal);
  const found = equations.explain(made.missing, toleranceOfDraws);
  for (let i = 0; i < made.level.length; i++) found.level[i] += made.level[i];
  for (let j = 0; j < made.evaluator.length; j++) found.evaluator[j] += made.evaluator[j];
  return predictionOf(model, found);
}

export function deviations({ fit: { ratios, noise } }: Model): Deviations {
  const of = (crowd: Crowd) => Math.sqrt(ratios[crowd]) * noise;
  return { topic: of("topic"), application: of("application"), evaluator: of("evaluator"), noise };
}

/** Effects at random, and what of the true scores those that belong to them leave. */
function madeUp(crossing: Crossing, { ratios, noise }: Fit, normal: () => number) {
  const { first, evaluatorOf, scores, topicOf } = crossing;
  const crowd = (size: number, name: Crowd) => {
    const deviation = Math.sqrt(ratios[name]) * noise;
    const effects = new Float64Array(size);
    if (deviation > 0) for (let i = 0; i < size; i++) effects[i] = deviation * normal();
    return effects;
  };
  const topic = crowd(crossing.topics, "topic");
  const level = crowd(crossing.counts.length, "application");
  const evaluator = crowd(crossing.evaluators, "evaluator");
  const missing = new Float64Array(scores.length);
  for (let i = 0; i < level.length; i++) {
    level[i] += topic[topicOf[i]];
    for (let s = first[i]; s < first[i + 1]; s++)
      missing[s] = scores[s] - level[i] - evaluator[evaluatorOf[s]] - noise * normal();
  }
  return { level, evaluator, missing };
}

/** Quality is mean + topic + application: a better topic is not the evaluators' doing. */
function predictionOf({ crossing, hasLeniency }: Model, { level, evaluator }: Effects): Prediction {
  return {
    quality: level.map((own) => crossing.mean + own),
    leniency: hasLeniency ? evaluator : undefined,
  };
}
