// Runs many small calls whose truth is known and prints how well the portal finds it: `node simulation.ts [RUNS]`.
import { calibrate } from "#app/domain/ranking/calibrate.ts";
import { choose } from "#app/domain/ranking/calibration/gate.ts";
import { predict } from "#app/domain/ranking/calibration/model.ts";
import { numbered, type PercentSheet } from "#app/domain/ranking/calibration/numbered.ts";
import { nextEvaluations } from "#app/domain/ranking/next-evaluations.ts";
import { recipes, world, type World } from "./worlds.ts";

const runs = Number(process.argv[2] ?? 400);
const places = 20;
const numberOf = (id: string) => Number(id.slice(1));

function firstOf(values: ArrayLike<number>) {
  return Array.from(values, (_value, i) => i)
    .sort((a, b) => values[b] - values[a])
    .slice(0, places);
}

function recall(truth: ArrayLike<number>, score: ArrayLike<number>) {
  const first = new Set(firstOf(truth));
  return firstOf(score).filter((one) => first.has(one)).length / places;
}

function means({ quality }: World, sheets: readonly PercentSheet[], leniency?: ArrayLike<number>) {
  const [sum, count] = [new Float64Array(quality.length), new Float64Array(quality.length)];
  for (const { applicationId, evaluatorId, percent } of sheets) {
    sum[numberOf(applicationId)] += percent - 20 * (leniency?.[numberOf(evaluatorId)] ?? 0);
    count[numberOf(applicationId)] += 1;
  }
  return sum.map((one, i) => one / count[i]);
}

/** Scores by number of the application, without the draws. */
function scores({ topicOf, quality }: World, sheets: readonly PercentSheet[]) {
  const rows = numbered(sheets, topicOf);
  const found = predict(choose(rows).model!).quality;
  const byNumber = new Float64Array(quality.length);
  rows.applicationIds.forEach((id, i) => (byNumber[numberOf(id)] = found[i]));
  return byNumber;
}

function covered({ quality }: World, applications: ReturnType<typeof calibrate>["applications"]) {
  const inside = applications.filter(({ applicationId, from, to }) => {
    const rank = 1 + quality.filter((other) => other > quality[numberOf(applicationId)]).length;
    return from <= rank && rank <= to;
  });
  return inside.length / applications.length;
}

function coveredScores({ quality }: World, applications: ReturnType<typeof calibrate>["applications"]) {
  const inside = applications.filter(({ applicationId, scoreFrom, scoreTo }) => {
    const percent = 60 + 20 * quality[numberOf(applicationId)];
    return scoreFrom <= percent && percent <= scoreTo;
  });
  return inside.length / applications.length;
}

function atRandom({ quality, random }: World, count: number) {
  const left = Array.from(quality.keys());
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
}

function run(name: string, seed: number) {
  const make = () => world(recipes[name], { seed });
  const one = make();
  const said = calibrate({ sheets: one.sheets, topicOf: one.topicOf, places });
  const score = new Float64Array(one.quality.length);
  for (const { applicationId, score: own } of said.applications) score[numberOf(applicationId)] = own;
  const own = recall(one.quality, score);
  const best = nextEvaluations(said.applications, places, said.deviations!).slice(0, places);
  const after = (wanted: number[], again: World) =>
    recall(again.quality, scores(again, [...again.sheets, ...again.more(wanted)])) - own;
  const other = make();
  return {
    recall: own,
    mean: recall(one.quality, means(one, one.sheets)),
    oracle: recall(one.quality, means(one, one.sheets, one.leniency)),
    coverage90: covered(one, said.applications),
    coverage90_score: coveredScores(one, said.applications),
    calibrated: Number(said.calibrated),
    gain_20_targeted: after(
      best.map(({ applicationId }) => numberOf(applicationId)),
      one,
    ),
    gain_20_random: after(atRandom(other, places), other),
  };
}

function scenario(name: string) {
  const all = Array.from({ length: runs }, (_none, seed) => run(name, seed + 1));
  const mean = (key: keyof (typeof all)[number]) => all.reduce((sum, one) => sum + one[key], 0) / runs;
  return {
    case: `simulation-${name}`,
    recall: mean("recall"),
    recall_below_oracle: mean("oracle") - mean("recall"),
    recall_above_mean: mean("recall") - mean("mean"),
    coverage90: mean("coverage90"),
    coverage90_score: mean("coverage90_score"),
    calibrated: mean("calibrated"),
    gain_20_targeted: mean("gain_20_targeted"),
    gain_20_random: mean("gain_20_random"),
  };
}

const scenarios = Object.keys(recipes).map(scenario);
const worst = (key: "recall_above_mean" | "coverage90", badness: (value: number) => number) =>
  scenarios.map((one) => one[key]).toSorted((a, b) => badness(b) - badness(a))[0];
/** What is promised: near the oracle when balanced, and everywhere no worse than the mean and honest. */
const promised = {
  ...scenarios[0],
  case: "simulation",
  recall_above_mean: worst("recall_above_mean", (value) => -value),
  coverage90: worst("coverage90", (value) => Math.abs(value - 0.9)),
};
for (const one of [promised, ...scenarios]) console.log(JSON.stringify(one));
