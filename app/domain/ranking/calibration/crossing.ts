import type { Numbered } from "./numbered.ts";
import type { Nesting } from "./nested.ts";

/** Sheets in the order of their applications; those of application i are from `first[i]` to before `first[i + 1]`. */
export type Crossing = Nesting & {
  first: Int32Array;
  evaluatorOf: Int32Array;
  evaluators: number;
  /** Percent points from `mean`, by sheet. */
  scores: Float64Array;
  mean: number;
};

/** The sheets as the equations walk over them; without topics all applications lie in one. */
export function crossingOf({
  percents,
  application,
  evaluator,
  topic,
  topicOfApplication,
}: Numbered): Crossing {
  const counts = new Float64Array(application.levels);
  for (const level of application.levelOf) counts[level] += 1;
  const first = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (first[i + 1] = first[i] + count));
  const mean = percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
  return {
    counts,
    topicOf: topic ? topicOfApplication : new Int32Array(counts.length),
    topics: topic?.levels ?? 1,
    first,
    evaluatorOf: evaluator.levelOf,
    evaluators: evaluator.levels,
    scores: Float64Array.from(percents, (percent) => percent - mean),
    mean,
  };
}
