import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from '../../core/numeric/index.ts';

/** The doors promise 1e-12 and 1e-15; a few roundings more for the quantile of a rounded probability. */
const CDF_RELATIVE_ERROR = 1e-12;
const QUANTILE_RELATIVE_ERROR = 2e-15;
const DENSITY_RELATIVE_ERROR = 1e-13;

/** mpmath 1.3 with 60 digits: ncdf(x), for the double nearest to the printed x. */
const probabilities = [
  [-38, 2.88542835e-316],
  [-30, 4.906713927148187e-198],
  [-20.5, 1.0764673258790961e-93],
  [-10, 7.619853024160525e-24],
  [-8, 6.220960574271784e-16],
  [-6, 9.86587645037698e-10],
  [-5, 2.866515718791939e-7],
  [-4.5, 3.3976731247300603e-6],
  [-4, 3.1671241833119924e-5],
  [-3.5, 0.00023262907903552504],
  [-3.25, 0.000577025042390767],
  [-3.0001, 0.0013494549132607172],
  [-3, 0.0013498980316300946],
  [-2.9999, 0.0013503412829549248],
  [-2.5, 0.006209665325776135],
  [-2, 0.02275013194817921],
  [-1.5, 0.06680720126885807],
  [-1, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [-0.1, 0.460172162722971],
  [-0.001, 0.49960105778608893],
  [1e-8, 0.5000000039894228],
  [0.1, 0.539827837277029],
  [0.3, 0.6179114221889527],
  [0.6744897501960817, 0.75],
  [1, 0.8413447460685429],
  [1.2815515655446004, 0.9],
  [1.96, 0.9750021048517795],
  [2.5, 0.9937903346742238],
  [3, 0.9986501019683699],
  [3.5, 0.9997673709209645],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
] as const;

/** mpmath 1.3 with 60 digits: √2·erfinv(2p − 1), or the root of ncdf, for the double nearest to the printed p. */
const quantiles = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-50, -14.933337534788489],
  [1e-20, -9.262340089798407],
  [1e-12, -7.034483825301132],
  [1.38e-11, -6.658838502850766],
  [1e-10, -6.361340902404057],
  [1e-8, -5.612001244174789],
  [1e-6, -4.753424308822899],
  [0.0001, -3.7190164854556804],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.2, -0.8416212335729142],
  [0.25, -0.6744897501960817],
  [0.3, -0.5244005127080408],
  [0.4, -0.2533471031357997],
  [0.45, -0.12566134685507402],
  [0.49, -0.025068908258711057],
  [0.499999, -2.5066282745665593e-6],
  [0.500001, 2.5066282747057052e-6],
  [0.6, 0.2533471031357997],
  [0.7, 0.5244005127080407],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384561],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.999999, 4.753424308817087],
  [0.999999999999, 7.0344869100478356],
] as const;

describe('normalCdf', () => {
  it.each(probabilities)('of %s', (x, p) => {
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(CDF_RELATIVE_ERROR);
  });

  it('never falls and is continuous where the method changes', () => {
    let before = 0;
    for (let x = -9; x <= 9; x += 1 / 64) {
      const p = normalCdf(x);
      expect(p).toBeGreaterThanOrEqual(before);
      before = p;
    }
    expect(Math.abs(normalCdf(-3) / normalCdf(-3.0000000000000004) - 1)).toBeLessThan(CDF_RELATIVE_ERROR);
  });

  it('ends at 0 and 1', () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(-40), normalCdf(0), normalCdf(40), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 0, 0.5, 1, 1]);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('normalQuantile', () => {
  it.each(quantiles)('of %s', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(QUANTILE_RELATIVE_ERROR);
  });

  it('ends at the infinities and is NaN outside', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
    for (const p of [-1e-300, 1.0000000000000002, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
  });

  it('undoes normalCdf', () => {
    for (let z = -8; z <= 2; z += 0.01) expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-11);
  });
});

describe('normalDensity', () => {
  it('is that of the standard normal distribution', () => {
    expect(Math.abs(normalDensity(0) / 0.3989422804014327 - 1)).toBeLessThan(DENSITY_RELATIVE_ERROR);
    expect(Math.abs(normalDensity(2) / 0.053990966513188056 - 1)).toBeLessThan(DENSITY_RELATIVE_ERROR);
  });
});
