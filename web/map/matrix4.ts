/** 4 × 4 matrix, column-major, in double precision: a Web Mercator matrix times a deposit's offset loses metres in single precision. */
export type Matrix4 = Float64Array;

/** The product a · b. */
export function multiplyMatrices(a: ArrayLike<number>, b: ArrayLike<number>): Matrix4 {
  const product = new Float64Array(16);
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 4; row++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += (a[k * 4 + row] as number) * (b[column * 4 + k] as number);
      product[column * 4 + row] = sum;
    }
  }
  return product;
}

/** Moves by (x, y, z) after scaling by (sx, sy, sz). */
export function scaleThenMove(sx: number, sy: number, sz: number, x: number, y: number, z: number): Matrix4 {
  return Float64Array.of(sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, sz, 0, x, y, z, 1);
}

/** m · (x, y, z, 1), not divided by w. */
export function transformPoint(m: ArrayLike<number>, x: number, y: number, z: number): readonly [number, number, number, number] {
  const row = (r: number) => (m[r] as number) * x + (m[r + 4] as number) * y + (m[r + 8] as number) * z + (m[r + 12] as number);
  return [row(0), row(1), row(2), row(3)];
}

/** The inverse by Gauss–Jordan elimination with row pivots, or null where the matrix is singular. */
export function invertMatrix(m: ArrayLike<number>): Matrix4 | null {
  const left = Float64Array.from(m);
  const right = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
  for (let pivot = 0; pivot < 4; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < 4; row++) if (Math.abs(at(left, row, pivot)) > Math.abs(at(left, best, pivot))) best = row;
    if (at(left, best, pivot) === 0 || !Number.isFinite(at(left, best, pivot))) return null;
    for (const matrix of [left, right]) swapRows(matrix, pivot, best);
    const scale = 1 / at(left, pivot, pivot);
    for (const matrix of [left, right]) for (let column = 0; column < 4; column++) matrix[column * 4 + pivot] = at(matrix, pivot, column) * scale;
    for (let row = 0; row < 4; row++) {
      if (row === pivot) continue;
      const factor = at(left, row, pivot);
      for (const matrix of [left, right])
        for (let column = 0; column < 4; column++) matrix[column * 4 + row] = at(matrix, row, column) - factor * at(matrix, pivot, column);
    }
  }
  return right;
}

function at(m: Matrix4, row: number, column: number): number {
  return m[column * 4 + row] as number;
}

function swapRows(m: Matrix4, a: number, b: number): void {
  for (let column = 0; column < 4; column++) {
    const kept = at(m, a, column);
    m[column * 4 + a] = at(m, b, column);
    m[column * 4 + b] = kept;
  }
}
