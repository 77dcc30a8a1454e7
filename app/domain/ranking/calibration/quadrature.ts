import type { Solution } from "./conjugate-gradients.ts";

/**
 * Mean of log λ over the spectrum of D⁻½ A D⁻½ as the right side of a solution sees it: Gauss quadrature on the tridiagonal
 * matrix that conjugate gradients leave behind (Golub & Meurant, Matrices, Moments and Quadrature, 2010, ch. 3, 6). Times the
 * size, averaged over random signs, it is the log determinant (Ubaru, Chen & Saad, SIAM J. Matrix Anal. 38, 2017).
 */
export function meanLog({ lengths, turns }: Pick<Solution, "lengths" | "turns">): number {
  const diagonal = lengths.map((length, i) => 1 / length + (i > 0 ? turns[i - 1] / lengths[i - 1] : 0));
  const beside = lengths.slice(1).map((_length, i) => Math.sqrt(turns[i]) / lengths[i]);
  const { nodes, weights } = spectrum(diagonal, beside);
  return nodes.reduce((sum, node, i) => sum + weights[i] * Math.log(node), 0);
}

/** Eigenvalues of a symmetric tridiagonal matrix and the squares of their vectors' first parts: Jacobi's rotations. */
function spectrum(diagonal: readonly number[], beside: readonly number[]) {
  const size = diagonal.length;
  const matrix = diagonal.map((value, i) =>
    diagonal.map((_v, j) => (i === j ? value : Math.abs(i - j) === 1 ? beside[Math.min(i, j)] : 0)),
  );
  const first = diagonal.map((_value, i) => (i === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 30 && offDiagonal(matrix) > 1e-18; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, first, p, q);
  return { nodes: matrix.map((row, i) => row[i]), weights: first.map((value) => value * value) };
}

/** Golub & Van Loan, §8.5.2: the rotation that makes cell (p, q) zero. */
function rotate(matrix: number[][], first: number[], p: number, q: number) {
  if (matrix[p][q] === 0) return;
  const tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
  const tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const turn = (row: number[]) =>
    ([row[p], row[q]] = [cosine * (row[p] - tangent * row[q]), cosine * (tangent * row[p] + row[q])]);
  matrix.forEach(turn);
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [matrix[p][k], matrix[q][k]];
    [matrix[p][k], matrix[q][k]] = [cosine * (a - tangent * b), cosine * (tangent * a + b)];
  }
  turn(first);
}

function offDiagonal(matrix: number[][]) {
  return matrix.reduce(
    (all, row, i) => all + row.reduce((sum, value, j) => (i === j ? sum : sum + value * value), 0),
    0,
  );
}
