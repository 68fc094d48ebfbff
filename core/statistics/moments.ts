import { createSum, ResourceError } from '../numeric/index.ts';

/** Summary of a column. Fields that need more values than there are (mean: 1, variance: 2, skewness: 2 distinct) are NaN. */
export interface Moments {
  /** Values used: not NaN and, where there are weights, of weight above 0. */
  readonly count: number;
  /** Values left out because they are NaN. */
  readonly missingCount: number;
  /** Values left out because their weight is 0 or NaN. */
  readonly unweightedCount: number;
  /** Sum of the weights used; the count where there are none. */
  readonly weightSum: number;
  readonly mean: number;
  /** Σw(x − m)²/Σw · n/(n − 1): with equal weights the sample variance. */
  readonly variance: number;
  readonly standardDeviation: number;
  /** standardDeviation / mean. */
  readonly coefficientOfVariation: number;
  /** Third central moment over the 3/2 power of the second, both divided by Σw. */
  readonly skewness: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Count, mean, variance, skewness and range of a column, in two passes with compensated sums.
 *
 * NaN values are left out and counted. Weights (declustering, lengths) may have any scale.
 *
 * @throws ResourceError `columnLengthMismatch`; `numberOutOfRange` for a negative or infinite weight
 */
export function moments(values: ArrayLike<number>, weights?: ArrayLike<number>): Moments {
  if (weights && weights.length !== values.length) throw new ResourceError('columnLengthMismatch', { values: values.length, weights: weights.length });
  const tally = sumColumn(values, weights);
  const mean = tally.count > 0 ? tally.total / tally.weightSum : Number.NaN;
  const { second, third } = centralMoments(values, weights, mean, tally.weightSum);
  const variance = tally.count > 1 ? second * (tally.count / (tally.count - 1)) : Number.NaN;
  const standardDeviation = Math.sqrt(variance);
  return {
    count: tally.count,
    missingCount: tally.missingCount,
    unweightedCount: tally.unweightedCount,
    weightSum: tally.weightSum,
    mean,
    variance,
    standardDeviation,
    coefficientOfVariation: standardDeviation / mean,
    skewness: second > 0 ? third / (second * Math.sqrt(second)) : Number.NaN,
    minimum: tally.count > 0 ? tally.minimum : Number.NaN,
    maximum: tally.count > 0 ? tally.maximum : Number.NaN,
  };
}

function sumColumn(values: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  const weightSum = createSum();
  const total = createSum();
  let count = 0;
  let missingCount = 0;
  let unweightedCount = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (Number.isNaN(x)) {
      missingCount++;
      continue;
    }
    const w = weights ? (weights[i] as number) : 1;
    if (w < 0 || w === Number.POSITIVE_INFINITY) throw new ResourceError('numberOutOfRange', { name: 'weight', index: i, value: w });
    if (!(w > 0)) {
      unweightedCount++;
      continue;
    }
    count++;
    weightSum.add(w);
    total.add(w * x);
    minimum = Math.min(minimum, x);
    maximum = Math.max(maximum, x);
  }
  return { count, missingCount, unweightedCount, weightSum: weightSum.value(), total: total.value(), minimum, maximum };
}

/** Central moments about the mean, divided by the sum of weights; the second is freed of the mean's own rounding. */
function centralMoments(values: ArrayLike<number>, weights: ArrayLike<number> | undefined, mean: number, weightSum: number) {
  const first = createSum();
  const second = createSum();
  const third = createSum();
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const w = weights ? (weights[i] as number) : 1;
    if (Number.isNaN(x) || !(w > 0)) continue;
    const d = x - mean;
    first.add(w * d);
    second.add(w * d * d);
    third.add(w * d * d * d);
  }
  const drift = first.value() / weightSum;
  return { second: second.value() / weightSum - drift * drift, third: third.value() / weightSum };
}
