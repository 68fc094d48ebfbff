/**
 * statistics: plain arrays in, numbers out. Quantiles, moments, histograms, statistics of logarithms, linear regression. NaN is a missing
 * value everywhere: it is left out and counted, never guessed. Weights are optional and of any scale.
 */
export { equalEdges, type Histogram, histogram } from './histogram.ts';
export { fitLinear, type LinearFit } from './linear-fit.ts';
export { type LogStatistics, logStatistics } from './log-statistics.ts';
export { type Moments, moments } from './moments.ts';
export { quantile, quantileSorted, quantiles, sortedValues } from './quantile.ts';
