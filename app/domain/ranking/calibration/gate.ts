import { partsOf } from "./connected.ts";
import { fitModel, type Model } from "./model.ts";
import type { Numbered } from "./numbered.ts";

export type WhyNot = "too-few-sheets" | "not-connected" | "leniency-not-distinguishable";

/** `parts` are the sets of applications that no evaluator links; a model without leniency comes with the reason. */
export type Chosen =
  | { calibrated: true; parts: number; model: Model; likelihoodRatio: number }
  | { calibrated: false; parts: number; model: Model | null; why: WhyNot };

/** Second opinions (sheets beyond the first of an application) below which noise cannot be estimated. */
const leastSecondOpinions = 10;
/** 5 % point of ½χ²₀ + ½χ²₁, the ratio's law when a variance is zero (Self & Liang, JASA 82, 1987). */
const clearlyLenient = 2.706;

/** The model that the sheets can bear: with leniency, without it, or none. */
export function choose(rows: Numbered): Chosen {
  const parts = partsOf(rows.application.levelOf, rows.evaluator.levelOf);
  const without = (why: WhyNot): Chosen => ({
    calibrated: false,
    parts,
    why,
    model: fitModel(rows, ["application"]),
  });
  if (rows.percents.length - rows.application.levels < leastSecondOpinions)
    return { calibrated: false, parts, why: "too-few-sheets", model: null };
  if (parts > 1) return without("not-connected");

  const strict = fitModel(rows, ["application", "topic"]);
  const full = fitModel(rows, ["application", "topic", "evaluator"]);
  const likelihoodRatio = Math.max(0, strict.fit.deviance - full.fit.deviance);
  return likelihoodRatio < clearlyLenient
    ? without("leniency-not-distinguishable")
    : { calibrated: true, parts, model: full, likelihoodRatio };
}
