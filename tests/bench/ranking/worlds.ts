import type { PercentSheet } from "#app/domain/ranking/calibration/numbered.ts";
import { normals, seededRandom } from "#app/domain/ranking/random.ts";

/** Standard deviations in points; a scale of 1 for every evaluator when `scale` is 0. */
export type Recipe = {
  quality: number;
  leniency: number;
  scale: number;
  noise: number;
  /** By how much the topics' means of quality differ, and the share of sheets from evaluators of other topics. */
  topic?: number;
  crossing?: number;
};

/** As at NIPS 2014 (Lawrence & Cortes), and with evaluators who keep to topics of unequal quality, mostly or nearly always. */
export const recipes: Record<string, Recipe> = {
  balanced: { quality: 0.7, leniency: 0.28, scale: 0.15, noise: 0.65 },
  clustered: { quality: 0.7, leniency: 0.28, scale: 0.15, noise: 0.65, topic: 0.35, crossing: 0.3 },
  siloed: { quality: 0.7, leniency: 0.28, scale: 0.15, noise: 0.65, topic: 0.35, crossing: 0.05 },
};

const topics = 5;
const [middle, most] = [3, 5];

export type World = ReturnType<typeof world>;

/** A call whose true qualities are known: points in halves from 0 to 5, at random but evenly given to evaluators. */
export function world(recipe: Recipe, { applications = 86, evaluators = 20, each = 3, seed = 1 }) {
  const random = seededRandom(seed);
  const normal = normals(random);
  const draws = (count: number, deviation: number) =>
    Float64Array.from({ length: count }, () => deviation * normal());
  const means = draws(topics, recipe.topic ?? 0);
  const quality = draws(applications, recipe.quality).map((own, i) => own + means[i % topics]);
  const leniency = draws(evaluators, recipe.leniency);
  const scale = draws(evaluators, recipe.scale).map(Math.exp);
  const load = new Int32Array(evaluators);
  const readers = quality.reduce<number[][]>((all, _own, i) => [...all, readersOf(i)], []);

  function readersOf(application: number, taken: number[] = []): number[] {
    if (taken.length === each) return taken;
    return readersOf(application, [...taken, leastLoaded(application, taken)]);
  }

  /** One of the evaluators with the fewest sheets, of the application's topic unless this sheet crosses. */
  function leastLoaded(application: number, taken: readonly number[]) {
    const anyone = random() < (recipe.crossing ?? 1);
    const open = [...load.keys()].filter(
      (one) => !taken.includes(one) && (anyone || one % topics === application % topics),
    );
    const least = Math.min(...open.map((one) => load[one]));
    const best = open.filter((one) => load[one] === least);
    const chosen = best[Math.floor(random() * best.length)];
    load[chosen] += 1;
    return chosen;
  }

  function sheet(application: number, evaluator: number): PercentSheet {
    const said = scale[evaluator] * (quality[application] + recipe.noise * normal()) + leniency[evaluator];
    const points = Math.min(most, Math.max(0, Math.round(2 * (middle + said)) / 2));
    return { applicationId: `a${application}`, evaluatorId: `e${evaluator}`, percent: (100 * points) / most };
  }

  const sheets = readers.flatMap((own, application) => own.map((one) => sheet(application, one)));
  /** One more sheet for each of the applications, by evaluators who have the fewest. */
  const more = (wanted: readonly number[]) =>
    wanted.map((application) => {
      const chosen = leastLoaded(application, readers[application]);
      readers[application].push(chosen);
      return sheet(application, chosen);
    });
  const topicOf = new Map(Array.from(quality.keys(), (i) => [`a${i}`, `t${i % topics}`]));
  return { quality, leniency, sheets, topicOf, more, random };
}
