import { dot, type Operator, solve } from "./conjugate-gradients.ts";
import type { Crossing } from "./crossing.ts";
import { nested, type NestedEffects, noEffects } from "./nested.ts";

/** Variances over that of the noise; 0 for what a model leaves out. */
export type Ratios = { topic: number; application: number; evaluator: number };

/** Effects in the unit of the scores; `level` is mean + topic + application, by application. */
export type Effects = NestedEffects & { evaluator: Float64Array };

/**
 * The mixed-model equations of score = mean + topic + application + evaluator + noise (Henderson 1984) for any number of
 * sheets: what is nested is eliminated in closed form, and evaluators remain, with A = I + γ Zᵀ P Z (P: what the nested
 * leave of the sheets). A is never written down: one product walks over the sheets twice.
 */
export function crossed(crossing: Crossing, ratios: Ratios) {
  const { first, evaluatorOf, evaluators, counts } = crossing;
  const tree = nested(crossing, ratios);
  const [into, beside] = [noEffects(crossing), noEffects(crossing)];
  const sums = new Float64Array(counts.length);
  const operator: Operator = { diagonal: diagonalOf(), times };

  function diagonalOf() {
    const diagonal = new Float64Array(evaluators).fill(1);
    for (let i = 0; i < counts.length; i++) {
      const own = ratios.evaluator * (1 - ratios.application * tree.kept[i]);
      for (let s = first[i]; s < first[i + 1]; s++) diagonal[evaluatorOf[s]] += own;
    }
    return diagonal;
  }

  function times(x: Float64Array, image: Float64Array) {
    const { level } = tree.explain(gather(crossing, x, sums), into);
    image.fill(0);
    for (let i = 0; i < level.length; i++)
      for (let s = first[i]; s < first[i + 1]; s++) image[evaluatorOf[s]] += x[evaluatorOf[s]] - level[i];
    for (let j = 0; j < image.length; j++) image[j] = x[j] + ratios.evaluator * image[j];
  }

  /** The effects that explain `scores`, by sheet, best (BLUP); `tolerance` as for conjugate gradients. */
  function explain(scores: Float64Array, tolerance: number): Effects {
    const own = sumsByApplication(crossing, scores);
    const { level } = tree.explain(own, into);
    const right = new Float64Array(evaluators);
    for (let i = 0; i < level.length; i++)
      for (let s = first[i]; s < first[i + 1]; s++)
        right[evaluatorOf[s]] += ratios.evaluator * (scores[s] - level[i]);
    const evaluator = solve(operator, right, tolerance).x;
    gather(crossing, evaluator, sums);
    for (let i = 0; i < own.length; i++) own[i] -= sums[i];
    return { ...tree.explain(own, noEffects(crossing)), evaluator };
  }

  /**
   * What not knowing leniency adds to the posterior variances of each crowd, summed and over the noise's variance, as one
   * vector of signs sees it (signs.ts), and the steps that solving took.
   */
  function probe(signs: Float64Array, tolerance: number) {
    const { diagonal } = operator;
    const left = signs.map((sign, j) => sign / Math.sqrt(diagonal[j]));
    const steps = solve(operator, signs.map((sign, j) => sign * Math.sqrt(diagonal[j])), tolerance); // prettier-ignore
    const seen = tree.explain(gather(crossing, left, sums), beside);
    const solved = tree.explain(gather(crossing, steps.x, sums), into);
    return {
      topic: ratios.evaluator * dot(seen.topic, solved.topic),
      application: ratios.evaluator * dot(seen.application, solved.application),
      evaluator: ratios.evaluator * dot(left, steps.x),
      steps,
    };
  }

  return { tree, diagonal: operator.diagonal, explain, probe };
}

/** Sums by application of what its evaluators have. */
function gather({ first, evaluatorOf }: Crossing, x: Float64Array, into: Float64Array) {
  for (let i = 0; i < into.length; i++) {
    into[i] = 0;
    for (let s = first[i]; s < first[i + 1]; s++) into[i] += x[evaluatorOf[s]];
  }
  return into;
}

function sumsByApplication({ first, counts }: Crossing, scores: Float64Array) {
  return counts.map((_count, i) => {
    let sum = 0;
    for (let s = first[i]; s < first[i + 1]; s++) sum += scores[s];
    return sum;
  });
}
