import { type FarSheet, farSheets } from "./calibration/far-sheets.ts";
import { choose, type WhyNot } from "./calibration/gate.ts";
import { type Deviations, deviations, type Model, predict } from "./calibration/model.ts";
import { type Numbered, numbered, type PercentSheet } from "./calibration/numbered.ts";
import { posterior } from "./calibration/posterior.ts";
import type { Uncertainty } from "./calibration/uncertainty.ts";

export type { WhyNot };

export type Question = {
  /** All submitted sheets of a call. */
  sheets: readonly PercentSheet[];
  /** Topic by application, for calls whose evaluators mostly keep to their own topic. */
  topicOf?: ReadonlyMap<string, string>;
  /** How many places there are. */
  places: number;
  seed?: number;
};

/**
 * `score` is the expected quality in percent of the most, shrunk (see the model for what was taken out of it), and
 * `deviation` its posterior one, so that the true quality lies from `scoreFrom` to `scoreTo` with a probability of 90 %.
 */
export type Estimate = Uncertainty & {
  applicationId: string;
  score: number;
  deviation: number;
  scoreFrom: number;
  scoreTo: number;
};

/** Percent points that an evaluator gives above (or below) the others for the same application, with 90 % interval. */
export type Leniency = { evaluatorId: string; leniency: number; from: number; to: number };

/** What can be said, with leniency taken out or without. */
type Said = { applications: Estimate[]; farSheets: FarSheet[] };

export type Calibration =
  | (Said & {
      calibrated: true;
      model: "topic + application + evaluator + noise";
      deviations: Deviations;
      /** How much better leniency explains the sheets: the difference of −2 log likelihood. */
      likelihoodRatio: number;
      evaluators: Leniency[];
    })
  | (Said & {
      calibrated: false;
      why: WhyNot;
      /** Sets of applications that no evaluator links. */
      parts: number;
      /** What the intervals rest on, leniency still in the scores; null, and no applications, where nothing can be said. */
      model: "application + noise" | null;
      deviations: Deviations | null;
    });

/** 95 % point of the normal distribution. */
const reach = 1.6449;

/**
 * Takes each evaluator's leniency out of the scores: percent = mean + topic + application + evaluator + noise, all
 * but the mean random, variances by REML (Ge, Welling & Ghahramani 2013; Heyard et al. 2022). It refuses, and says
 * why, when leniency cannot be told from quality or noise; the intervals then belong to the scores as they were given.
 * The same sheets and seed give the same answer, in whatever order the sheets come.
 */
export function calibrate({ sheets, topicOf = new Map(), places, seed = 1 }: Question): Calibration {
  const rows = numbered(sheets, topicOf);
  const chosen = choose(rows);
  if (chosen.calibrated) {
    const { evaluators, ...said } = say(rows, chosen.model, places, seed);
    return {
      calibrated: true,
      model: "topic + application + evaluator + noise",
      deviations: deviations(chosen.model),
      likelihoodRatio: chosen.likelihoodRatio,
      ...said,
      evaluators: evaluators!,
    };
  }
  const { why, parts, model } = chosen;
  if (!model)
    return { calibrated: false, why, parts, model, deviations: null, applications: [], farSheets: [] };
  const { evaluators: _none, ...said } = say(rows, model, places, seed);
  return {
    calibrated: false,
    why,
    parts,
    model: "application + noise",
    deviations: deviations(model),
    ...said,
  };
}

function say(rows: Numbered, model: Model, places: number, seed: number) {
  const best = predict(model);
  const { ranks, quality, leniency, expected } = posterior(model, best, { places, seed });
  return {
    applications: rows.applicationIds.map((applicationId, i) => {
      const { value: score, from: scoreFrom, to: scoreTo, deviation } = interval(best.quality[i], quality[i]);
      return { applicationId, score, deviation, scoreFrom, scoreTo, ...ranks[i] };
    }),
    evaluators:
      best.leniency &&
      rows.evaluatorIds.map((evaluatorId, j) => {
        const { value, from, to } = interval(best.leniency![j], leniency[j]);
        return { evaluatorId, leniency: value, from, to };
      }),
    farSheets: farSheets(rows, model, best, expected),
  };
}

function interval(best: number, variance: number) {
  const deviation = Math.sqrt(variance);
  const value = rounded(best);
  return { value, deviation, from: value - reach * deviation, to: value + reach * deviation };
}

/** Applications that are equal by the sheets must not differ by the last bit of a sum. */
function rounded(value: number) {
  return Math.round(value * 1e6) / 1e6;
}
