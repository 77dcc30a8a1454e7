import { expect, test } from "vitest";
import { design } from "#app/domain/ranking/calibration/design.ts";
import { effects } from "#app/domain/ranking/calibration/equations.ts";
import { numbered } from "#app/domain/ranking/calibration/numbered.ts";
import { fitWith } from "#app/domain/ranking/calibration/variances.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { simulate } from "../simulation.ts";
import { byTheBook } from "./by-the-book.ts";

const deviations = { application: 14, evaluator: 8, noise: 13, topics: 3, topic: 7 };
const ratios = [1.1, 0.5, 0.7];

const moreApplications = { seed: 1, applications: 12, evaluators: 5, each: 3, ...deviations };
const moreEvaluators = { seed: 2, applications: 6, evaluators: 13, each: 5, ...deviations };

test.each([
  ["more applications than evaluators", moreApplications],
  ["more evaluators than applications", moreEvaluators],
])("likelihood and effects are those of the textbook with %s", (_name, world) => {
  const { scores, factors } = instance(world);

  const planned = design(scores, factors);
  const fit = fitWith(planned, ratios);
  const { mean, byFactor } = effects(planned, fit.reduced, 0, () => 0);

  const book = byTheBook(scores, factors, ratios);
  expect(fit.deviance).toBeCloseTo(book.deviance, 9);
  expect(fit.noise).toBeCloseTo(book.noise, 9);
  expect(mean).toBeCloseTo(book.mean, 9);
  byFactor.forEach((found, i) => closeTo([...found], book.effects[i], 1e-9));
});

test.each([
  ["more applications than evaluators", moreApplications],
  ["more evaluators than applications", moreEvaluators],
])("draws scatter about the effects as the textbook says with %s", (_name, world) => {
  const { scores, factors } = instance(world);
  const planned = design(scores, factors);
  const fit = fitWith(planned, ratios);
  const normal = normals(seededRandom(3));

  const draws = Array.from(
    { length: 20_000 },
    () => effects(planned, fit.reduced, fit.noise, normal).byFactor,
  );

  const book = byTheBook(scores, factors, ratios);
  factors.forEach((factor, i) => {
    const drawn = Array.from({ length: factor.levels }, (_none, level) =>
      draws.map((draw) => draw[i][level]),
    );
    closeTo(drawn.map(meanOf), book.effects[i], 0.05 * fit.noise);
    closeTo(
      drawn.map((values) => varianceOf(values) / fit.noise ** 2),
      book.variances[i],
      0.05,
    );
  });
});

test("a factor without variance changes nothing", () => {
  const { scores, factors } = instance(moreApplications);

  const without = fitWith(design(scores, factors.slice(0, 2)), ratios.slice(0, 2));

  expect(fitWith(design(scores, factors), [1.1, 0.5, 0]).deviance).toBeCloseTo(without.deviance, 6);
});

function instance(world: Parameters<typeof simulate>[0]) {
  const { sheets, topicOf } = simulate(world);
  const { percents, application, evaluator, topic } = numbered(sheets, topicOf);
  return { scores: percents, factors: [application, topic!, evaluator] };
}

function closeTo(found: number[], expected: number[], tolerance: number) {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(tolerance));
}

function meanOf(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: number[]) {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}
