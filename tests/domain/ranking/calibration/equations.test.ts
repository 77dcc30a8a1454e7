import { expect, test } from "vitest";
import { crossed, type Ratios } from "#app/domain/ranking/calibration/crossed.ts";
import { crossingOf } from "#app/domain/ranking/calibration/crossing.ts";
import { draw, type Model, predict } from "#app/domain/ranking/calibration/model.ts";
import { numbered } from "#app/domain/ranking/calibration/numbered.ts";
import { signVectors } from "#app/domain/ranking/calibration/signs.ts";
import { fitWith } from "#app/domain/ranking/calibration/variances.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";
import { simulate } from "../simulation.ts";
import { byTheBook } from "./by-the-book.ts";

const deviations = { application: 14, evaluator: 8, noise: 13, topics: 3, topic: 7 };
const ratios = { application: 1.21, topic: 0.49, evaluator: 0.25 };

const moreApplications = { seed: 1, applications: 12, evaluators: 5, each: 3, ...deviations };
const moreEvaluators = { seed: 2, applications: 6, evaluators: 13, each: 5, ...deviations };

const both = [
  ["more applications than evaluators", moreApplications],
  ["more evaluators than applications", moreEvaluators],
] as const;

test.each(both)("likelihood and effects are those of the textbook with %s", (_name, world) => {
  const { model, book, topicOf } = instance(world, ratios);

  const { quality, leniency } = predict(model);

  const levels = Array.from(quality, (_own, i) => book.combined([i, topicOf[i], undefined], true).value);
  const leniencies = Array.from(
    leniency!,
    (_own, j) => book.combined([undefined, undefined, j], false).value,
  );
  expect(model.fit.deviance).toBeCloseTo(book.deviance, 8);
  expect(model.fit.noise).toBeCloseTo(book.noise, 9);
  closeTo([...quality], levels, 1e-9);
  closeTo([...leniency!], leniencies, 1e-9);
});

test.each(both)("draws scatter about the effects as the textbook says with %s", (_name, world) => {
  const { model, book, topicOf } = instance(world, ratios);
  const normal = normals(seededRandom(3));

  const draws = Array.from({ length: 20_000 }, () => draw(model, normal));

  const level = (i: number) => book.combined([i, topicOf[i], undefined], true);
  const leniency = (j: number) => book.combined([undefined, undefined, j], false);
  const noise = book.noise ** 2;
  for (const [key, expected] of [
    ["quality", level],
    ["leniency", leniency],
  ] as const) {
    // prettier-ignore
    const drawn = Array.from(draws[0][key]!, (_none, i) => draws.map((one) => one[key]![i]));
    closeTo(drawn.map(meanOf), drawn.map((_none, i) => expected(i).value), 0.05 * book.noise); // prettier-ignore
    closeTo(drawn.map((values) => varianceOf(values) / noise), drawn.map((_none, i) => expected(i).variance), 0.05); // prettier-ignore
  }
});

test("a crowd without variance changes nothing", () => {
  const { book } = instance(moreApplications, { ...ratios, evaluator: 0 });

  const { model } = instance(moreApplications, { ...ratios, evaluator: 1e-12 });

  expect(model.fit.deviance).toBeCloseTo(book.deviance, 6);
});

test("what is unsure of each crowd is what the textbook says, summed over its members", () => {
  const { model, book, crossing } = instance(moreEvaluators, ratios);
  const signs = signVectors(crossing.evaluators);

  const probes = signs.map((one) => model.equations.probe(one, 1e-10));

  const known = { ...model.equations.tree.uncertainty(), evaluator: 0 };
  const sizes = {
    application: crossing.counts.length,
    topic: crossing.topics,
    evaluator: crossing.evaluators,
  };
  const place = { application: 0, topic: 1, evaluator: 2 };
  for (const crowd of ["application", "topic", "evaluator"] as const) {
    const one = (level: number) => [0, 1, 2].map((i) => (i === place[crowd] ? level : undefined));
    const variances = Array.from({ length: sizes[crowd] }, (_n, i) => book.combined(one(i), false).variance);
    const found = known[crowd] + meanOf(probes.map((probe) => probe[crowd]));
    expect(found).toBeCloseTo(
      variances.reduce((sum, value) => sum + value, 0),
      8,
    );
  }
});

function instance(world: Parameters<typeof simulate>[0], chosen: Ratios) {
  const { sheets, topicOf } = simulate(world);
  const rows = numbered(sheets, topicOf);
  const crossing = crossingOf(rows);
  const fit = fitWith(crossing, chosen, signVectors(crossing.evaluators));
  const model: Model = { crossing, fit, equations: crossed(crossing, chosen), hasLeniency: true };
  const factors = [rows.application, rows.topic!, rows.evaluator];
  const deviation = [chosen.application, chosen.topic, chosen.evaluator].map(Math.sqrt);
  const book = byTheBook(rows.percents, factors, deviation);
  return { model, book, crossing, topicOf: rows.topicOfApplication };
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
