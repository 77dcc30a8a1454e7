import { type Design, design } from "./design.ts";
import { effects } from "./equations.ts";
import type { Numbered } from "./numbered.ts";
import { estimate, type Fit } from "./variances.ts";

type Name = "application" | "topic" | "evaluator";

export type Model = { numbered: Numbered; names: readonly Name[]; design: Design; fit: Fit };

/** Standard deviations in percent points; 0 for what the model leaves out. */
export type Deviations = { topic: number; application: number; evaluator: number; noise: number };

/** By the numbers of the applications and evaluators, in percent points; no leniency when the model has none. */
export type Prediction = { quality: Float64Array; leniency: Float64Array | undefined };

/** Fits percent = mean + the named effects + noise; topics that say nothing are left out. */
export function fitModel(numbered: Numbered, wanted: readonly Name[]): Model {
  const names = wanted.filter((name) => numbered[name] !== null);
  const planned = design(
    numbered.percents,
    names.map((name) => numbered[name]!),
  );
  return { numbered, names, design: planned, fit: estimate(planned) };
}

/** The most likely qualities and leniencies, each drawn towards the mean as far as the sheets leave it unsure. */
export function predict(model: Model): Prediction {
  return qualities(model, 0, () => 0);
}

/** Qualities and leniencies drawn at random from what the sheets leave possible. */
export function draw(model: Model, normal: () => number): Prediction {
  return qualities(model, model.fit.noise, normal);
}

export function deviations({ names, fit }: Model): Deviations {
  const of = (name: Name) => (names.includes(name) ? fit.reduced.ratios[names.indexOf(name)] * fit.noise : 0);
  return { topic: of("topic"), application: of("application"), evaluator: of("evaluator"), noise: fit.noise };
}

/** Quality is mean + topic + application: a better topic is not the evaluators' doing. */
function qualities({ numbered, names, design, fit }: Model, noise: number, normal: () => number): Prediction {
  const { mean, byFactor } = effects(design, fit.reduced, noise, normal);
  const topics = byFactor[names.indexOf("topic")];
  const quality = byFactor[names.indexOf("application")].map(
    (own, application) => mean + own + (topics ? topics[numbered.topicOfApplication[application]] : 0),
  );
  return { quality, leniency: byFactor[names.indexOf("evaluator")] };
}
