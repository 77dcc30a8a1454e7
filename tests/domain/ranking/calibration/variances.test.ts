import { expect, test } from "vitest";
import { crossingOf } from "#app/domain/ranking/calibration/crossing.ts";
import { deviations, fitModel } from "#app/domain/ranking/calibration/model.ts";
import { numbered } from "#app/domain/ranking/calibration/numbered.ts";
import { hadamard } from "#app/domain/ranking/calibration/signs.ts";
import { estimate, fitWith } from "#app/domain/ranking/calibration/variances.ts";
import { simulate, type World } from "../simulation.ts";
import { byTheBook } from "./by-the-book.ts";

const everyoneReadsAll = {
  seed: 4,
  applications: 15,
  evaluators: 8,
  each: 8,
  application: 14,
  evaluator: 6,
  noise: 13,
};

test("where everyone scores everything the variances are those of the analysis of variance", () => {
  const { sheets } = simulate(everyoneReadsAll);
  const table = tableOf(sheets, everyoneReadsAll);

  const found = fit(everyoneReadsAll);

  // Balanced two-way classification (Searle, Casella & McCulloch, Variance Components, §4.7c).
  const [a, e] = [table.length, table[0].length];
  const all = meanOf(table.flat());
  const rows = table.map(meanOf);
  const columns = table[0].map((_x, j) => meanOf(table.map((row) => row[j])));
  const rest = table.flatMap((row, i) => row.map((x, j) => x - rows[i] - columns[j] + all));
  const noise = squares(rest) / ((a - 1) * (e - 1));
  const application = ((e * squares(rows.map((x) => x - all))) / (a - 1) - noise) / e;
  const evaluator = ((a * squares(columns.map((x) => x - all))) / (e - 1) - noise) / a;
  expect(found.noise ** 2 / noise).toBeCloseTo(1, 3);
  expect(found.application ** 2 / application).toBeCloseTo(1, 3);
  expect(found.evaluator ** 2 / evaluator).toBeCloseTo(1, 3);
});

test("on average of eight calls of 600 applications every deviation is found", () => {
  const size = { applications: 600, evaluators: 100, each: 3, topics: 20, crossing: 0.3 };
  const truth = { topic: 7, application: 14, evaluator: 6, noise: 13 };

  const found = Array.from({ length: 8 }, (_none, seed) => fit({ seed, ...size, ...truth }));

  // One call scatters by 19, 3, 12 and 2 percent of the truth; two and a half times that, over the root of eight.
  const tolerance = { topic: 0.17, application: 0.03, evaluator: 0.1, noise: 0.02 };
  for (const name of ["topic", "application", "evaluator", "noise"] as const) {
    expect(Math.abs(meanOf(found.map((one) => one[name])) / truth[name] - 1)).toBeLessThan(tolerance[name]);
  }
});

test("no variances near the estimated ones are likelier, as the textbook measures it", () => {
  const { sheets, topicOf } = simulate({ ...everyoneReadsAll, each: 4, topics: 4, topic: 25, evaluator: 14 });
  const rows = numbered(sheets, topicOf);
  const { topic, application, evaluator, noise } = deviations(
    fitModel(rows, ["application", "topic", "evaluator"]),
  );
  const found = [application, topic, evaluator].map((deviation) => deviation / noise);
  const devianceAt = (ratios: number[]) =>
    byTheBook(rows.percents, [rows.application, rows.topic!, rows.evaluator], ratios).deviance;

  const least = devianceAt(found);

  expect(Math.min(...found)).toBeGreaterThan(0.1);
  for (const axis of [0, 1, 2])
    for (const times of [0.95, 1.05])
      expect(devianceAt(found.map((x, i) => (i === axis ? times * x : x)))).toBeGreaterThan(least);
});

test("with directions by chance the variances are within one percent of those with all of them", () => {
  const world = { ...everyoneReadsAll, applications: 900, evaluators: 300, each: 4 };
  const crossing = crossingOf(numbered(simulate(world).sheets, new Map()));
  const all = hadamard(300);

  const byChance = estimate(crossing, ["application", "evaluator"]);
  const exact = estimate(crossing, ["application", "evaluator"], all);

  expect(Math.abs(byChance.noise ** 2 / exact.noise ** 2 - 1)).toBeLessThan(0.01);
  for (const crowd of ["application", "evaluator"] as const)
    expect(Math.abs(byChance.ratios[crowd] / exact.ratios[crowd] - 1)).toBeLessThan(0.01);
  expect(Math.abs(byChance.deviance - fitWith(crossing, byChance.ratios, all).deviance)).toBeLessThan(2);
});

test("topics that explain nothing leave the other variances as they are without topics", () => {
  const half = { seed: 127, applications: 40, evaluators: 20, each: 2, topics: 2, crossing: 1 };
  const { sheets, topicOf } = simulate({ ...half, topic: 0, application: 3, evaluator: 20, noise: 13 });
  const rows = numbered(sheets, topicOf);

  const found = deviations(fitModel(rows, ["application", "topic", "evaluator"]));
  const without = deviations(fitModel(rows, ["application", "evaluator"]));

  expect(found.topic).toBeLessThan(0.5);
  for (const name of ["application", "evaluator", "noise"] as const)
    expect(Math.abs(found[name] / without[name] - 1)).toBeLessThan(0.001);
});

test("a variance that is not there is estimated as nothing", () => {
  // A latin square of deviations: all evaluators have the same mean.
  const sheets = [0, 1, 2, 3, 4, 5].flatMap((i) =>
    [0, 1, 2].map((j) => ({
      applicationId: `a${i}`,
      evaluatorId: `e${j}`,
      percent: 50 + 5 * i + 4 * (((i + j) % 3) - 1),
    })),
  );

  const found = deviations(fitModel(numbered(sheets, new Map()), ["application", "evaluator"]));

  expect(found.evaluator).toBeLessThan(0.01);
});

function fit(world: World) {
  const { sheets, topicOf } = simulate(world);
  return deviations(fitModel(numbered(sheets, topicOf), ["application", "topic", "evaluator"]));
}

function tableOf(sheets: ReturnType<typeof simulate>["sheets"], { applications, evaluators }: World) {
  const at = new Map(sheets.map((sheet) => [`${sheet.applicationId} ${sheet.evaluatorId}`, sheet.percent]));
  return Array.from({ length: applications }, (_a, i) =>
    Array.from({ length: evaluators }, (_e, j) => at.get(`application-${i} evaluator-${j}`)!),
  );
}

function meanOf(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: number[]) {
  return values.reduce((sum, value) => sum + value * value, 0);
}
