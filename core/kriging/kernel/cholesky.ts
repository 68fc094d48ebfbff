/** Where row i of a packed lower triangle begins. */
export function packedRow(i: number): number {
  return (i * (i + 1)) / 2;
}

/**
 * Cholesky factor of a packed lower triangle, in place, with further rows below it that are carried through the forward substitution.
 *
 * `matrix` holds rows 0 … order − 1 of the symmetric matrix C (row i has i + 1 entries) and below them the right-hand rows
 * order … rows − 1, each stored as a packed row of which the first `order` entries count. On return row i of the triangle is row i of
 * L with C = L Lᵀ, except that `inversePivots[i]` = 1/Lᵢᵢ stands for the diagonal; a right-hand row b has become L⁻¹b.
 *
 * Rows are taken two at a time and columns two at a time (2 × 2 register blocks), each entry being C minus its products in ascending
 * column order, then multiplied by the inverse pivot: the order in which a SIMD twin must do it too. No pivoting.
 *
 * Returns false at the first pivot that is not above `smallestPivot` (the caller gives a share of the sill) and leaves the matrix
 * unfinished: samples too close for the model, or a model too smooth for the samples.
 *
 * **Source:** Golub and Van Loan, Matrix Computations (4th ed., 2013), algorithm 4.2.1 (here by rows).
 */
export function factorise(matrix: Float64Array, inversePivots: Float64Array, order: number, rows: number, smallestPivot: number): boolean {
  for (let i = 0; i < rows; i += 2) {
    const paired = i + 1 < rows;
    const a = packedRow(i);
    const b = paired ? packedRow(i + 1) : a;
    const columns = i < order ? i : order;
    let j = 0;
    for (; j + 1 < columns; j += 2) {
      const p = packedRow(j);
      const q = p + j + 1;
      let a0 = matrix[a + j] as number;
      let a1 = matrix[a + j + 1] as number;
      let b0 = matrix[b + j] as number;
      let b1 = matrix[b + j + 1] as number;
      for (let k = 0; k < j; k++) {
        const pk = matrix[p + k] as number;
        const qk = matrix[q + k] as number;
        const ak = matrix[a + k] as number;
        const bk = matrix[b + k] as number;
        a0 -= ak * pk;
        a1 -= ak * qk;
        b0 -= bk * pk;
        b1 -= bk * qk;
      }
      const below = matrix[q + j] as number;
      const first = inversePivots[j] as number;
      const second = inversePivots[j + 1] as number;
      a0 *= first;
      b0 *= first;
      matrix[a + j] = a0;
      matrix[a + j + 1] = (a1 - a0 * below) * second;
      if (paired) {
        matrix[b + j] = b0;
        matrix[b + j + 1] = (b1 - b0 * below) * second;
      }
    }
    if (j < columns) {
      const p = packedRow(j);
      let a0 = matrix[a + j] as number;
      let b0 = matrix[b + j] as number;
      for (let k = 0; k < j; k++) {
        const pk = matrix[p + k] as number;
        a0 -= (matrix[a + k] as number) * pk;
        b0 -= (matrix[b + k] as number) * pk;
      }
      matrix[a + j] = a0 * (inversePivots[j] as number);
      if (paired) matrix[b + j] = b0 * (inversePivots[j] as number);
    }
    if (i < order && !factoriseDiagonal(matrix, inversePivots, order, i, paired, smallestPivot)) return false;
  }
  return true;
}

/** The 2 × 2 block on the diagonal at row i: two pivots and the entry between them. */
function factoriseDiagonal(matrix: Float64Array, inversePivots: Float64Array, order: number, i: number, paired: boolean, smallestPivot: number): boolean {
  const a = packedRow(i);
  let pivot = matrix[a + i] as number;
  for (let k = 0; k < i; k++) {
    const ak = matrix[a + k] as number;
    pivot -= ak * ak;
  }
  if (!(pivot > smallestPivot)) return false;
  const inverse = 1 / Math.sqrt(pivot);
  inversePivots[i] = inverse;
  if (!paired) return true;

  const b = packedRow(i + 1);
  let between = matrix[b + i] as number;
  for (let k = 0; k < i; k++) between -= (matrix[a + k] as number) * (matrix[b + k] as number);
  matrix[b + i] = between * inverse;
  if (i + 1 >= order) return true;

  let next = matrix[b + i + 1] as number;
  for (let k = 0; k <= i; k++) {
    const bk = matrix[b + k] as number;
    next -= bk * bk;
  }
  if (!(next > smallestPivot)) return false;
  inversePivots[i + 1] = 1 / Math.sqrt(next);
  return true;
}

/** Solves Lᵀx = b in place: `solution` holds b and becomes x. Columns from the last to the first, each subtracted as soon as it is known. */
export function substituteBack(matrix: Float64Array, inversePivots: Float64Array, order: number, solution: Float64Array): void {
  for (let i = order - 1; i >= 0; i--) {
    const x = (solution[i] as number) * (inversePivots[i] as number);
    solution[i] = x;
    const row = packedRow(i);
    for (let j = 0; j < i; j++) solution[j] = (solution[j] as number) - (matrix[row + j] as number) * x;
  }
}
