/** A symmetric positive definite matrix as what it does to a vector, with (about) its diagonal. */
export type Operator = { diagonal: Float64Array; times: (x: Float64Array, into: Float64Array) => void };

/** The solution, and the steps' lengths and turns, which tell the matrix's spectrum as the right side sees it. */
export type Solution = { x: Float64Array; lengths: number[]; turns: number[] };

const mostSteps = 500;

/**
 * Solves A x = right by conjugate gradients, preconditioned by the diagonal (Hestenes & Stiefel 1952; Golub & Van Loan,
 * Matrix Computations, §11.5), until the residual is `tolerance` of the right side, both measured by the preconditioner.
 */
export function solve({ diagonal, times }: Operator, right: Float64Array, tolerance: number): Solution {
  const size = right.length;
  const [x, image] = [new Float64Array(size), new Float64Array(size)];
  const residual = right.slice();
  const direction = right.map((value, i) => value / diagonal[i]);
  const [lengths, turns]: number[][] = [[], []];
  let size2 = dot(residual, direction);
  const enough = size2 * tolerance * tolerance;
  while (size2 > enough && lengths.length < mostSteps) {
    times(direction, image);
    const length = size2 / dot(direction, image);
    let next = 0;
    for (let i = 0; i < size; i++) {
      x[i] += length * direction[i];
      residual[i] -= length * image[i];
      next += (residual[i] * residual[i]) / diagonal[i];
    }
    const turn = next / size2;
    for (let i = 0; i < size; i++) direction[i] = residual[i] / diagonal[i] + turn * direction[i];
    size2 = next;
    lengths.push(length);
    turns.push(turn);
  }
  return { x, lengths, turns };
}

export function dot(a: Float64Array, b: Float64Array) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
