import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { quantile, quantileSorted, quantiles, sortedValues } from '../../core/statistics/index.ts';

const SEED = 21;
/** Interpolation rounds three times. */
const TOLERANCE = 1e-15;

describe('quantile', () => {
  it('is definition 7 of Hyndman and Fan', () => {
    // The definition by hand: position (n − 1)p. NumPy's documented example: percentile([10, 7, 4, 3, 2, 1], 50) = 3.5.
    expect(quantile([10, 7, 4, 3, 2, 1], 0.5)).toBe(3.5);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4, 5], 0.1)).toBeCloseTo(1.4, 14);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it('has the median of Python statistics.quantiles(method="inclusive") and its quartiles', () => {
    // Python 3.11: statistics.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=4, method='inclusive').
    expect([...quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], [0.25, 0.5, 0.75])]).toEqual([88, 105, 110.5]);
  });

  it('leaves NaN out and the given array as it is', () => {
    const values = Float64Array.of(3, Number.NaN, 1, 2);
    expect(quantile(values, 0.5)).toBe(2);
    expect([...values]).toEqual([3, Number.NaN, 1, 2]);
    expect([...sortedValues(values)]).toEqual([1, 2, 3]);
    expect(quantile([Number.NaN], 0.5)).toBeNaN();
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('runs from the minimum to the maximum without falling', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = sortedValues(values);
          expect(quantileSorted(sorted, 0)).toBe(sorted[0]);
          expect(quantileSorted(sorted, 1)).toBe(sorted[sorted.length - 1]);
          const spread = TOLERANCE * Math.max(...values.map(Math.abs));
          expect(quantileSorted(sorted, p)).toBeGreaterThanOrEqual(quantileSorted(sorted, p / 2) - spread);
        },
      ),
      { seed: SEED },
    );
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses p = %s', (p) => {
    expect(() => quantile([1, 2], p)).toThrow(ResourceError);
  });
});
