import { exp, log } from '../numeric/index.ts';
import { moments } from './moments.ts';

/** Statistics of the natural logarithms of a column's positive values. */
export interface LogStatistics {
  /** Values used: positive and, where there are weights, of weight above 0. */
  readonly count: number;
  readonly missingCount: number;
  /** Values left out because they are 0 or negative. */
  readonly nonPositiveCount: number;
  readonly logMean: number;
  readonly logVariance: number;
  readonly logStandardDeviation: number;
  /** e^logMean, in the unit of the values. */
  readonly geometricMean: number;
  /** Mean of the lognormal distribution with these two parameters, e^(logMean + logVariance/2): compare with the arithmetic mean. */
  readonly lognormalMean: number;
}

/**
 * Mean and variance of logarithms; NaN and non-positive values are left out, each counted.
 *
 * @throws ResourceError as {@link moments}
 */
export function logStatistics(values: ArrayLike<number>, weights?: ArrayLike<number>): LogStatistics {
  const logs = new Float64Array(values.length);
  let missingCount = 0;
  let nonPositiveCount = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (Number.isNaN(x)) missingCount++;
    else if (x <= 0) nonPositiveCount++;
    logs[i] = x > 0 ? log(x) : Number.NaN;
  }
  const { count, mean, variance, standardDeviation } = moments(logs, weights);
  return {
    count,
    missingCount,
    nonPositiveCount,
    logMean: mean,
    logVariance: variance,
    logStandardDeviation: standardDeviation,
    geometricMean: exp(mean),
    lognormalMean: exp(mean + 0.5 * variance),
  };
}
