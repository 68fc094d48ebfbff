import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, ResourceError } from '../../core/numeric/index.ts';
import { logStatistics, moments } from '../../core/statistics/index.ts';

const SEED = 5;
/** A few roundings of numbers about 1; NIST certifies 15 digits. */
const RELATIVE_ERROR = 1e-14;

function expectClose(actual: number, expected: number, relative = RELATIVE_ERROR): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('moments', () => {
  // NIST Statistical Reference Datasets, univariate summary statistics (itl.nist.gov/div898/strd), data sets NumAcc1 to NumAcc4,
  // which are defined by formula; certified mean and standard deviation.
  const alternating = (centre: number, low: number, high: number) => [centre, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high))];

  it('NIST NumAcc1', () => {
    const { mean, standardDeviation } = moments([10000001, 10000003, 10000002]);
    expect([mean, standardDeviation]).toEqual([10000002, 1]);
  });

  it('NIST NumAcc2', () => {
    const { mean, standardDeviation } = moments(alternating(1.2, 1.1, 1.3));
    expectClose(mean, 1.2);
    expectClose(standardDeviation, 0.1);
  });

  it.each([
    ['NumAcc3', 1000000.2, 1000000.1, 1000000.3],
    ['NumAcc4', 10000000.2, 10000000.1, 10000000.3],
  ])('NIST %s', (_, centre, low, high) => {
    /** The data themselves are rounded to 1 part in 2⁵³ of their size, which is this much of 0.1. */
    const dataRounding = (centre * 2 ** -53) / 0.1;
    const { mean, standardDeviation } = moments(alternating(centre, low, high));
    expectClose(mean, centre);
    expectClose(standardDeviation, 0.1, 2 * dataRounding);
  });

  it('gives the skewness of a small set by hand', () => {
    // Mean 2, deviations −1, −1, −1, 3: second moment 3, third 6, skewness 6/3^1.5 = 2/√3.
    const { skewness, minimum, maximum, variance, coefficientOfVariation } = moments([1, 1, 1, 5]);
    expectClose(skewness, 2 / Math.sqrt(3));
    expect([minimum, maximum, variance, coefficientOfVariation]).toEqual([1, 5, 4, 1]);
  });

  it('leaves NaN and weightless values out and counts them', () => {
    const result = moments([1, Number.NaN, 3, 100, 50], [1, 1, 1, 0, Number.NaN]);
    expect(result).toMatchObject({ count: 2, missingCount: 1, unweightedCount: 2, weightSum: 2, mean: 2, variance: 2, minimum: 1, maximum: 3 });
  });

  it('says NaN where there are too few values', () => {
    expect(moments([])).toMatchObject({ count: 0, mean: Number.NaN, variance: Number.NaN, minimum: Number.NaN, maximum: Number.NaN });
    expect(moments([4])).toMatchObject({ count: 1, mean: 4, variance: Number.NaN, skewness: Number.NaN, minimum: 4, maximum: 4 });
    expect(moments([4, 4, 4])).toMatchObject({ mean: 4, variance: 0, skewness: Number.NaN });
  });

  it('weights of any scale act as repetition does on mean and skewness', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.integer({ min: -1000, max: 1000 }), times: fc.integer({ min: 1, max: 5 }) }), { minLength: 2, maxLength: 30 }),
        (entries) => {
          const repeated = moments(entries.flatMap(({ value, times }) => Array.from({ length: times }, () => value)));
          const weighted = moments(
            entries.map(({ value }) => value),
            entries.map(({ times }) => times * 0.25),
          );
          expect(Math.abs(weighted.mean - repeated.mean)).toBeLessThanOrEqual(1e-13 * 1000);
          if (repeated.variance > 0) expect(Math.abs(weighted.skewness - repeated.skewness)).toBeLessThanOrEqual(1e-9);
          else expect(weighted.skewness).toBeNaN();
        },
      ),
      { seed: SEED },
    );
  });

  it('with equal weights gives the sample variance', () => {
    const values = [3, 8, 1, 9.5];
    expectClose(moments(values, [7, 7, 7, 7]).variance, moments(values).variance);
  });

  it('refuses negative or infinite weights and columns of different length', () => {
    expect(() => moments([1, 2], [1, -1])).toThrow(ResourceError);
    expect(() => moments([1, 2], [1, Number.POSITIVE_INFINITY])).toThrow(ResourceError);
    expect(() => moments([1, 2], [1])).toThrow(ResourceError);
  });
});

describe('logStatistics', () => {
  it('counts what has no logarithm', () => {
    expect(logStatistics([1, 0, -2, Number.NaN, Math.E])).toMatchObject({ count: 2, missingCount: 1, nonPositiveCount: 2, logMean: 0.5 });
  });

  it('gives the geometric mean', () => {
    expectClose(logStatistics([2, 8]).geometricMean, 4);
    expectClose(logStatistics([2, 8], [3, 1]).geometricMean, 2 * Math.sqrt(2));
  });

  it('finds the mean of a lognormal sample', () => {
    const random = createRandom(8);
    const values = Float64Array.from({ length: 20_000 }, () => Math.exp(1 + 0.5 * random.normal()));
    const { lognormalMean, logMean, logVariance } = logStatistics(values);
    /** Five standard errors of the mean logarithm, its variance and the mean they give. */
    expect(Math.abs(logMean - 1)).toBeLessThan((5 * 0.5) / Math.sqrt(20_000));
    expect(Math.abs(logVariance - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / 20_000));
    expect(Math.abs(lognormalMean / Math.exp(1.125) - 1)).toBeLessThan((5 * 0.54) / Math.sqrt(20_000));
  });
});
