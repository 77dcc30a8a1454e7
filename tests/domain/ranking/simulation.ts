import { calibrate } from "#app/domain/ranking/calibrate.ts";
import type { PercentSheet } from "#app/domain/ranking/calibration/numbered.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";

export type World = {
  seed: number;
  applications: number;
  evaluators: number;
  /** Sheets for each application. */
  each: number;
  /** Standard deviations in percent points. */
  application: number;
  evaluator: number;
  noise: number;
  /** Topics differ by `topic` percent points; evaluators leave their own with probability `crossing`. */
  topics?: number;
  topic?: number;
  crossing?: number;
};

/** A call of usual size; leniency is a tenth of the scores' variance. */
export const usual: World = {
  seed: 1,
  applications: 86,
  evaluators: 18,
  each: 3,
  application: 14,
  evaluator: 6,
  noise: 13,
};

/** A call whose true qualities and leniencies are known; no evaluator has much more to read than the others. */
export function simulate(world: World) {
  const { topics = 1, topic = 0 } = world;
  const random = seededRandom(world.seed);
  const normal = normals(random);
  const draws = (count: number, deviation: number) =>
    Array.from({ length: count }, () => deviation * normal());
  const topicQuality = draws(topics, topic);
  const quality = draws(world.applications, world.application).map(
    (own, i) => own + topicQuality[i % topics],
  );
  const leniency = draws(world.evaluators, world.evaluator);
  const load = leniency.map(() => 0);
  const readers = (application: number) => leastLoaded(load, application % topics, world, random);
  const sheets: PercentSheet[] = quality.flatMap((own, application) =>
    readers(application).map((evaluator) => ({
      applicationId: `application-${application}`,
      evaluatorId: `evaluator-${evaluator}`,
      percent: 60 + own + leniency[evaluator] + world.noise * normal(),
    })),
  );
  const topicOf = new Map(quality.map((_own, i) => [`application-${i}`, `topic-${i % topics}`]));
  return { sheets, topicOf, quality, leniency };
}

function leastLoaded(
  load: number[],
  home: number,
  { topics = 1, crossing = 1, each }: World,
  random: () => number,
) {
  const taken: number[] = [];
  while (taken.length < each) {
    const anyone = random() < crossing;
    const open = load.flatMap((_sheets, evaluator) =>
      !taken.includes(evaluator) && (anyone || evaluator % topics === home) ? [evaluator] : [],
    );
    const chance = new Map(open.map((evaluator) => [evaluator, load[evaluator] + random()]));
    const next = open.toSorted((a, b) => chance.get(a)! - chance.get(b)!)[0];
    load[next] += 1;
    taken.push(next);
  }
  return taken;
}

/** Mean percent by number of the application. */
export function means(sheets: readonly PercentSheet[]) {
  const given: number[][] = [];
  for (const { applicationId, percent } of sheets) (given[numberOf(applicationId)] ??= []).push(percent);
  return given.map((percents) => percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}

/** Estimated scores by number of the application. */
export function calibratedScores({
  sheets,
  topicOf,
}: {
  sheets: PercentSheet[];
  topicOf?: Map<string, string>;
}) {
  const { applications } = calibrate({ sheets, topicOf, places: 20 });
  const scores: number[] = [];
  for (const { applicationId, score } of applications) scores[numberOf(applicationId)] = score;
  return scores;
}

export function numberOf(applicationId: string) {
  return Number(applicationId.slice("application-".length));
}

/** Share of the true first n that are among the first n by `score`. */
export function recall(quality: readonly number[], score: readonly number[], n: number) {
  const truth = new Set(firstOf(quality, n));
  return firstOf(score, n).filter((application) => truth.has(application)).length / n;
}

/** Numbers of the first n, the greatest value first. */
export function firstOf(values: readonly number[], n: number) {
  return values
    .map((_value, index) => index)
    .toSorted((a, b) => values[b] - values[a])
    .slice(0, n);
}
