import { ResourceError } from '../numeric/index.ts';

/** How the weights of a neighbourhood are found. */
export type EstimationMethod =
  /** Ordinary kriging: the mean is unknown and constant within the neighbourhood. */
  | { readonly type: 'ordinary' }
  /** Simple kriging with a known mean per variable. */
  | { readonly type: 'simple'; readonly means: readonly number[] }
  /** Weights proportional to distance^−power, distance measured by the search ellipsoid of the pass. */
  | { readonly type: 'inverseDistance'; readonly power: number }
  /** The value of the sample nearest by the search ellipsoid. */
  | { readonly type: 'nearest' };

/** @throws ResourceError `settingsInvalid` */
export function checkMethod(method: EstimationMethod, variableCount: number): void {
  if (method.type === 'simple' && (method.means.length !== variableCount || !method.means.every(Number.isFinite))) {
    throw new ResourceError('settingsInvalid', { key: 'means', found: method.means.join(' '), expected: `${variableCount} finite means` });
  }
  if (method.type === 'inverseDistance' && !(method.power > 0 && method.power < Number.POSITIVE_INFINITY)) {
    throw new ResourceError('settingsInvalid', { key: 'power', found: String(method.power), expected: 'a positive power' });
  }
}
