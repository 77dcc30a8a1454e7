import { partsOf } from "./calibration/connected.ts";
import { type Deviations, deviations, draw, fitModel, type Model, predict } from "./calibration/model.ts";
import { type Numbered, numbered, type PercentSheet } from "./calibration/numbered.ts";
import { drawsFor, uncertainties, type Uncertainty } from "./calibration/posterior.ts";
import { normals, seededRandom } from "./random.ts";

export type Question = {
  /** All submitted sheets of a call. */
  sheets: readonly PercentSheet[];
  /** Topic by application, for calls whose evaluators mostly keep to their own topic. */
  topicOf?: ReadonlyMap<string, string>;
  /** How many places there are. */
  places: number;
  seed?: number;
};

/** `score` is the expected quality in percent of the most, shrunk; see the model for what was taken out of it. */
export type Estimate = Uncertainty & { applicationId: string; score: number };

/** Percent points that an evaluator gives above (or below) the others for the same application. */
export type Leniency = { evaluatorId: string; leniency: number };

export type WhyNot = "too-few-sheets" | "not-connected" | "too-large" | "leniency-not-distinguishable";

export type Calibration =
  | {
      calibrated: true;
      model: "topic + application + evaluator + noise";
      deviations: Deviations;
      /** How much better leniency explains the sheets: the difference of −2 log likelihood. */
      likelihoodRatio: number;
      applications: Estimate[];
      evaluators: Leniency[];
    }
  | {
      calibrated: false;
      why: WhyNot;
      /** Sets of applications that no evaluator links. */
      parts: number;
      /** What the intervals rest on, leniency still in the scores; null, and no applications, where nothing can be said. */
      model: "application + noise" | null;
      deviations: Deviations | null;
      applications: Estimate[];
    };

/** Second opinions (sheets beyond the first of an application) below which noise cannot be estimated. */
const leastSecondOpinions = 10;
/** Unknowns whose dense equations can be factored a hundred times while somebody waits. */
const mostUnknowns = 700;
/** 5 % point of ½χ²₀ + ½χ²₁, the ratio's law when a variance is zero (Self & Liang, JASA 82, 1987). */
const clearlyLenient = 2.706;

/**
 * Takes each evaluator's leniency out of the scores: percent = mean + topic + application + evaluator + noise, all
 * but the mean random, variances by REML (Ge, Welling & Ghahramani 2013; Heyard et al. 2022). It refuses, and says
 * why, when leniency cannot be told from quality or noise; the intervals then belong to the scores as they were given.
 * The same sheets and seed give the same answer, in whatever order the sheets come.
 */
export function calibrate({ sheets, topicOf = new Map(), places, seed = 1 }: Question): Calibration {
  const rows = numbered(sheets, topicOf);
  const parts = partsOf(rows.application.levelOf, rows.evaluator.levelOf);
  const asGiven = (why: WhyNot): Calibration => ({
    calibrated: false,
    why,
    parts,
    ...given(rows, places, seed),
  });
  if (tooFew(rows)) {
    return {
      calibrated: false,
      why: "too-few-sheets",
      parts,
      model: null,
      deviations: null,
      applications: [],
    };
  }
  if (parts > 1) return asGiven("not-connected");
  if (unknowns(rows) > mostUnknowns) return asGiven("too-large");

  const strict = fitModel(rows, ["application", "topic"]);
  const full = fitModel(rows, ["application", "topic", "evaluator"]);
  const likelihoodRatio = Math.max(0, strict.fit.deviance - full.fit.deviance);
  if (likelihoodRatio < clearlyLenient) return asGiven("leniency-not-distinguishable");

  return {
    calibrated: true,
    model: "topic + application + evaluator + noise",
    deviations: deviations(full),
    likelihoodRatio,
    applications: estimates(full, places, seed),
    evaluators: leniencies(full),
  };
}

function given(rows: Numbered, places: number, seed: number) {
  const model = fitModel(rows, ["application"]);
  return {
    model: "application + noise" as const,
    deviations: deviations(model),
    applications: estimates(model, places, seed),
  };
}

function estimates(model: Model, places: number, seed: number): Estimate[] {
  const { applicationIds } = model.numbered;
  const normal = normals(seededRandom(seed));
  const { quality } = predict(model);
  return uncertainties(
    () => draw(model, normal).quality,
    quality.length,
    drawsFor(quality.length),
    places,
  ).map((uncertainty, index) => ({
    applicationId: applicationIds[index],
    score: rounded(quality[index]),
    ...uncertainty,
  }));
}

function leniencies(model: Model): Leniency[] {
  const { leniency } = predict(model);
  return model.numbered.evaluatorIds.map((evaluatorId, index) => ({
    evaluatorId,
    leniency: rounded(leniency![index]),
  }));
}

/** What remains dense once the larger of the two crowds is eliminated. */
function unknowns({ application, evaluator, topic }: Numbered) {
  return Math.min(application.levels, evaluator.levels) + (topic?.levels ?? 0);
}

function tooFew({ percents, application }: Numbered) {
  return percents.length - application.levels < leastSecondOpinions;
}

/** Applications that are equal by the sheets must not differ by the last bit of a sum. */
function rounded(value: number) {
  return Math.round(value * 1e6) / 1e6;
}
