import { ResourceError } from '../numeric/index.ts';

/** The values that are not NaN, ascending; the given array is left as it is. */
export function sortedValues(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (!Number.isNaN(x)) kept[count++] = x;
  }
  return kept.subarray(0, count).sort();
}

/**
 * The p-quantile of values sorted ascending and free of NaN; NaN if there are none.
 *
 * Linear between order statistics, with position (n − 1)·p counted from 0: the default of R, NumPy and spreadsheets.
 *
 * @throws ResourceError `numberOutOfRange` unless 0 ≤ p ≤ 1
 *
 * **Source:** Hyndman and Fan, 1996, Sample quantiles in statistical packages, The American Statistician 50, definition 7.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new ResourceError('numberOutOfRange', { name: 'p', value: p });
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const share = position - below;
  if (share === 0) return lower;
  return lower + share * ((sorted[below + 1] as number) - lower);
}

/** The p-quantile of values in any order, NaN left out; see {@link quantileSorted}. Sorts a copy: for several p use {@link quantiles}. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(sortedValues(values), p);
}

/** Several quantiles with one sort; see {@link quantileSorted}. */
export function quantiles(values: ArrayLike<number>, probabilities: ArrayLike<number>): Float64Array {
  const sorted = sortedValues(values);
  return Float64Array.from(probabilities, (p) => quantileSorted(sorted, p));
}
