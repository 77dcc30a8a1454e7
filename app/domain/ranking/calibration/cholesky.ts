/** A square matrix of `size` rows, row by row; only the lower triangle is read. */
export type Lower = { size: number; cells: Float64Array };

/** Factors a symmetric positive definite matrix in place: C = L Lᵀ (Golub & Van Loan, Matrix Computations, §4.2). */
export function factorise({ size, cells }: Lower) {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const [from, other] = [row * size, column * size];
      let rest = cells[from + column];
      for (let k = 0; k < column; k++) rest -= cells[from + k] * cells[other + k];
      cells[from + column] = row === column ? Math.sqrt(rest) : rest / cells[other + column];
    }
  }
}

/** Solves L x = right, in place. */
export function solveForward({ size, cells }: Lower, right: Float64Array) {
  for (let row = 0; row < size; row++) {
    let rest = right[row];
    for (let k = 0; k < row; k++) rest -= cells[row * size + k] * right[k];
    right[row] = rest / cells[row * size + row];
  }
}

/** Solves Lᵀ x = right, in place. */
export function solveBackward({ size, cells }: Lower, right: Float64Array) {
  for (let row = size - 1; row >= 0; row--) {
    const found = (right[row] /= cells[row * size + row]);
    for (let k = 0; k < row; k++) right[k] -= cells[row * size + k] * found;
  }
}

/** log det C, from its factor. */
export function logDeterminant({ size, cells }: Lower) {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += 2 * Math.log(cells[row * size + row]);
  return sum;
}
