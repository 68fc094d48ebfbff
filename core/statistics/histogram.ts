import { ResourceError } from '../numeric/index.ts';

/** Counts in bins that lie side by side. */
export interface Histogram {
  /** Bin limits, ascending, one more than bins. */
  readonly edges: Float64Array;
  /** Weight (or number) of values per bin. */
  readonly counts: Float64Array;
  /** The same for values below the first and above the last limit. */
  readonly belowCount: number;
  readonly aboveCount: number;
  /** Number of NaN values left out. */
  readonly missingCount: number;
}

/**
 * The limits of `binCount` equal bins from `lower` to `upper`; the last is exactly `upper`.
 *
 * @throws ResourceError `numberOutOfRange` unless lower < upper are finite and binCount is a whole number ≥ 1
 */
export function equalEdges(lower: number, upper: number, binCount: number): Float64Array {
  if (!(Number.isFinite(lower) && Number.isFinite(upper) && lower < upper)) throw new ResourceError('numberOutOfRange', { name: 'upper', lower, upper });
  if (!Number.isInteger(binCount) || binCount < 1) throw new ResourceError('numberOutOfRange', { name: 'binCount', value: binCount });
  const edges = Float64Array.from({ length: binCount + 1 }, (_, i) => lower + ((upper - lower) * i) / binCount);
  edges[binCount] = upper;
  return edges;
}

/**
 * Counts values in bins [eᵢ, eᵢ₊₁), the last one closed at both ends; with weights, sums them instead.
 *
 * NaN values are left out and counted; values outside the limits are counted below and above.
 *
 * @throws ResourceError `columnLengthMismatch`; `numberOutOfRange` for fewer than two limits or limits that do not rise
 */
export function histogram(values: ArrayLike<number>, edges: Float64Array, weights?: ArrayLike<number>): Histogram {
  if (weights && weights.length !== values.length) throw new ResourceError('columnLengthMismatch', { values: values.length, weights: weights.length });
  requireRising(edges);
  const counts = new Float64Array(edges.length - 1);
  const lowest = edges[0] as number;
  const highest = edges[edges.length - 1] as number;
  let belowCount = 0;
  let aboveCount = 0;
  let missingCount = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const w = weights ? (weights[i] as number) : 1;
    if (Number.isNaN(x)) missingCount++;
    else if (x < lowest) belowCount += w;
    else if (x > highest) aboveCount += w;
    else {
      const bin = findBin(edges, x);
      counts[bin] = (counts[bin] as number) + w;
    }
  }
  return { edges, counts, belowCount, aboveCount, missingCount };
}

/** Bisection: the last bin whose lower limit is at most x. */
function findBin(edges: Float64Array, x: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

function requireRising(edges: Float64Array): void {
  if (edges.length < 2) throw new ResourceError('numberOutOfRange', { name: 'edges', length: edges.length });
  for (let i = 1; i < edges.length; i++) {
    if (!((edges[i - 1] as number) < (edges[i] as number))) throw new ResourceError('numberOutOfRange', { name: 'edges', index: i });
  }
}
