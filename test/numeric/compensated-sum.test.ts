import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSum, ResourceError, sum, weightedMean } from '../../core/numeric/index.ts';

const SEED = 20240611;
/** Neumaier's bound beside the exact sum: one rounding of the result, and n²·2⁻¹⁰⁶·Σ|x|, here for n ≤ 200 with room to spare. */
const ROUNDING = 2 ** -52;
const SECOND_ORDER = 200 * 200 * 2 ** -104;

/** Every term is a whole multiple of 2⁻⁹⁰, so the exact sum is one too. */
const UNIT_EXPONENT = 90;

describe('sum', () => {
  it('keeps what plain addition and Kahan lose', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sum([])).toBe(0);
  });

  it('lies within its error bound of the exact sum', () => {
    const term = fc.record({ mantissa: fc.maxSafeInteger(), exponent: fc.integer({ min: -UNIT_EXPONENT, max: -10 }) });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 200 }), (terms) => {
        const values = terms.map(({ mantissa, exponent }) => mantissa * 2 ** exponent);
        const exact = terms.reduce((total, { mantissa, exponent }) => total + (BigInt(mantissa) << BigInt(exponent + UNIT_EXPONENT)), 0n);
        const computed = sum(values);
        const error = Math.abs(Number(exact - BigInt(computed * 2 ** UNIT_EXPONENT))) * 2 ** -UNIT_EXPONENT;
        const sizes = values.reduce((total, x) => total + Math.abs(x), 0);
        expect(error).toBeLessThanOrEqual(ROUNDING * Math.abs(computed) + SECOND_ORDER * sizes);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('lets infinities and NaN through', () => {
    expect(sum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([1.7e308, 1.7e308])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBeNaN();
    expect(sum([1, Number.NaN])).toBeNaN();
  });
});

describe('createSum', () => {
  it('gives the same bits as sum at every step', () => {
    const values = Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? -1 : 1) * (i * 0.37) ** 7);
    const running = createSum();
    values.forEach((x, i) => {
      running.add(x);
      expect(running.value()).toBe(sum(values.slice(0, i + 1)));
    });
  });
});

describe('weightedMean', () => {
  it('weighs', () => {
    expect(weightedMean([1, 5], [3, 1])).toBe(2);
    expect(weightedMean([1e16, 1, -1e16], [1, 1, 1])).toBe(1 / 3);
  });

  it('is NaN without weight and refuses columns of different length', () => {
    expect(weightedMean([1, 2], [0, 0])).toBeNaN();
    expect(weightedMean([], [])).toBeNaN();
    expect(() => weightedMean([1], [1, 2])).toThrow(ResourceError);
  });
});
