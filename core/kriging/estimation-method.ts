import { ResourceError } from '../numeric/index.ts';
import { TREND_TERMS, type TrendTerm } from './trend-term.ts';

/** How the weights of a neighbourhood are found. */
export type EstimationMethod =
  /** Ordinary kriging: the mean is unknown and constant within the neighbourhood. */
  | { readonly type: 'ordinary' }
  /** Simple kriging with a known mean per variable. */
  | { readonly type: 'simple'; readonly means: readonly number[] }
  /** Universal kriging: the mean is a constant and the given monomials of the coordinates, with coefficients unknown. */
  | { readonly type: 'universal'; readonly trend: readonly TrendTerm[] }
  /** Kriging with external drift: the mean is a constant and the drifts that samples and targets carry, with coefficients unknown. */
  | { readonly type: 'externalDrift' }
  /** Weights proportional to distance^−power, distance measured by the search ellipsoid of the pass. */
  | { readonly type: 'inverseDistance'; readonly power: number }
  /** The value of the sample nearest by the search ellipsoid. */
  | { readonly type: 'nearest' };

/** How many terms the mean has besides its constant. */
export function trendTermCount(method: EstimationMethod, driftCount: number): number {
  if (method.type === 'universal') return method.trend.length;
  return method.type === 'externalDrift' ? driftCount : 0;
}

/** @throws ResourceError `settingsInvalid`; `inputMissing` for an external drift that the samples do not carry */
export function checkMethod(method: EstimationMethod, variableCount: number, driftCount = 0): void {
  if (method.type === 'simple' && (method.means.length !== variableCount || !method.means.every(Number.isFinite))) {
    throw new ResourceError('settingsInvalid', { key: 'means', found: method.means.join(' '), expected: `${variableCount} finite means` });
  }
  if (method.type === 'inverseDistance' && !(method.power > 0 && method.power < Number.POSITIVE_INFINITY)) {
    throw new ResourceError('settingsInvalid', { key: 'power', found: String(method.power), expected: 'a positive power' });
  }
  if (method.type === 'universal') {
    const { trend } = method;
    const isSound = trend.length > 0 && new Set(trend).size === trend.length && trend.every((term) => TREND_TERMS.includes(term));
    if (!isSound)
      throw new ResourceError('settingsInvalid', { key: 'trend', found: trend.join(' '), expected: `each at most once: ${TREND_TERMS.join(', ')}` });
  }
  if (method.type === 'externalDrift' && driftCount === 0) throw new ResourceError('inputMissing', { input: 'drift', method: method.type });
}
