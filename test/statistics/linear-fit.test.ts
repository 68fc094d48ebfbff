import { describe, expect, it } from 'vitest';
import { createRandom, ResourceError } from '../../core/numeric/index.ts';
import { fitLinear } from '../../core/statistics/index.ts';

/** Digits that a double-precision QR keeps on Longley's data (condition number about 10⁴ after centring and scaling); NIST certifies 15. */
const LONGLEY_RELATIVE_ERROR = 1e-10;
const RELATIVE_ERROR = 1e-12;

describe('fitLinear', () => {
  it('gives the certified values of the Longley data', () => {
    // NIST Statistical Reference Datasets, linear regression, Longley (1967); itl.nist.gov/div898/strd/lls/data/Longley.shtml.
    const rows = [
      [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
      [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
      [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
      [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
      [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
      [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
      [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
      [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
      [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
      [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
      [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
      [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
      [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
      [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
      [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
      [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
    ];
    const column = (index: number) => rows.map((row) => row[index] as number);
    const fit = fitLinear([1, 2, 3, 4, 5, 6].map(column), column(0));
    const certified = [15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355];
    for (const [i, expected] of certified.entries()) expect(Math.abs((fit.coefficients[i] as number) / expected - 1)).toBeLessThan(LONGLEY_RELATIVE_ERROR);
    expect(Math.abs(fit.intercept / -3482258.63459582 - 1)).toBeLessThan(LONGLEY_RELATIVE_ERROR);
    expect(Math.abs(fit.residualStandardDeviation / 304.854073561965 - 1)).toBeLessThan(LONGLEY_RELATIVE_ERROR);
    expect(Math.abs(fit.rSquared / 0.995479004577296 - 1)).toBeLessThan(LONGLEY_RELATIVE_ERROR);
  });

  it('recovers a plane over grid metres far from the origin', () => {
    const random = createRandom(3);
    const x = Array.from({ length: 200 }, () => 551_000 + 500 * random.uniform());
    const y = Array.from({ length: 200 }, () => 7_500_000 + 500 * random.uniform());
    const surface = x.map((easting, i) => 1140 + 0.02 * (easting - 551_000) - 0.005 * ((y[i] as number) - 7_500_000));
    const fit = fitLinear([x, y], surface);
    expect(Math.abs((fit.coefficients[0] as number) / 0.02 - 1)).toBeLessThan(RELATIVE_ERROR * 100);
    expect(Math.abs((fit.coefficients[1] as number) / -0.005 - 1)).toBeLessThan(RELATIVE_ERROR * 100);
    expect(fit.rSquared).toBeGreaterThan(1 - RELATIVE_ERROR);
  });

  it('leaves incomplete rows out and counts them', () => {
    const fit = fitLinear([[0, 1, 2, Number.NaN, 4]], [1, 3, 5, 7, Number.NaN]);
    expect(fit).toMatchObject({ fittedCount: 3, missingCount: 2 });
    expect(fit.intercept).toBeCloseTo(1, 12);
    expect(fit.coefficients[0]).toBeCloseTo(2, 12);
  });

  it('is the mean where there are no columns', () => {
    expect(fitLinear([], [1, 2, 6])).toMatchObject({ intercept: 3, rSquared: 0, fittedCount: 3 });
  });

  it('says NaN where residuals or spread do not exist', () => {
    expect(fitLinear([[1, 2]], [5, 7]).residualStandardDeviation).toBeNaN();
    expect(fitLinear([[1, 2, 3]], [4, 4, 4]).rSquared).toBeNaN();
  });

  it.each([
    ['tooFewRows', [[1]], [1]],
    ['columnConstant', [[7_500_000.1, 7_500_000.1, 7_500_000.1]], [1, 2, 3]],
    [
      'columnsDependent',
      [
        [1, 2, 3, 5],
        [3, 5, 7, 11],
      ],
      [1, 2, 3, 4],
    ],
  ])('refuses what does not determine the answer: %s', (reason, columns, y) => {
    expect(() => fitLinear(columns, y)).toThrow(expect.objectContaining({ code: 'inputUnusable', details: expect.objectContaining({ reason }) }));
  });

  it('refuses columns of different length', () => {
    expect(() => fitLinear([[1, 2]], [1, 2, 3])).toThrow(ResourceError);
  });
});
