import { matern52Correlation } from '../../variography/index.ts';

/** Matérn 5/2 covariances among samples; see `structure-loops.ts`. */
export function addMatern52Pairs(matrix: Float64Array, x: Float64Array, y: Float64Array, z: Float64Array, count: number, contribution: number): void {
  let q = 0;
  for (let i = 0; i < count; i++) {
    const xi = x[i] as number;
    const yi = y[i] as number;
    const zi = z[i] as number;
    for (let j = 0; j < i; j++) {
      const dx = xi - (x[j] as number);
      const dy = yi - (y[j] as number);
      const dz = zi - (z[j] as number);
      matrix[q] = (matrix[q] as number) + contribution * matern52Correlation(dx * dx + dy * dy + dz * dz);
      q++;
    }
    matrix[q] = (matrix[q] as number) + contribution;
    q++;
  }
}

/** Matérn 5/2 covariances between samples and the target's points; see `structure-loops.ts`. */
export function addMatern52Points(
  row: Float64Array,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  count: number,
  points: Float64Array,
  share: number,
): void {
  const end = points.length;
  for (let i = 0; i < count; i++) {
    const xi = x[i] as number;
    const yi = y[i] as number;
    const zi = z[i] as number;
    let even = 0;
    let odd = 0;
    let k = 0;
    for (; k + 3 < end; k += 6) {
      const ax = xi - (points[k] as number);
      const ay = yi - (points[k + 1] as number);
      const az = zi - (points[k + 2] as number);
      even += matern52Correlation(ax * ax + ay * ay + az * az);
      const bx = xi - (points[k + 3] as number);
      const by = yi - (points[k + 4] as number);
      const bz = zi - (points[k + 5] as number);
      odd += matern52Correlation(bx * bx + by * by + bz * bz);
    }
    if (k < end) {
      const ax = xi - (points[k] as number);
      const ay = yi - (points[k + 1] as number);
      const az = zi - (points[k + 2] as number);
      even += matern52Correlation(ax * ax + ay * ay + az * az);
    }
    row[i] = (row[i] as number) + share * (even + odd);
  }
}
