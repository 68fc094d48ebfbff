import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createTargetEstimator, discretiseBlock, type EstimatorSettings, STATUS_CODE, TREND_TERMS, type TrendTerm } from '../../core/kriging/index.ts';
import { covariance, createVariogramModel } from '../../core/variography/index.ts';
import { estimateAll, ordinary, type Point, position, RUNS, samplesApart, variogram } from './random-systems.ts';

/** Ten terms leave systems of up to 40 samples worse conditioned than a mean does: six digits of grades up to 1,000. */
const GRADE_ROUNDING = 1e-4;
const SHARE_ROUNDING = 1e-7;
/** A neighbourhood determines a trend well enough to be compared where no weight runs away. */
const MODERATE_WEIGHTS = 50;

const MONOMIALS: Readonly<Record<TrendTerm, (p: Point) => number>> = {
  x: ([x]) => x,
  y: ([, y]) => y,
  z: ([, , z]) => z,
  x2: ([x]) => x * x,
  y2: ([, y]) => y * y,
  z2: ([, , z]) => z * z,
  xy: ([x, y]) => x * y,
  xz: ([x, , z]) => x * z,
  yz: ([, y, z]) => y * z,
};

const offLattice = position.map(([x, y, z]): Point => [x + 0.123, y + 0.217, z + 0.071]);
const trend = fc.uniqueArray(fc.constantFrom(...TREND_TERMS), { minLength: 1, maxLength: 9 });
const support = fc.constantFrom([1, 1, 1] as const, [3, 2, 2] as const);
const coefficient = fc.integer({ min: -9, max: 9 });

function universal(settings: EstimatorSettings, terms: readonly TrendTerm[]): EstimatorSettings {
  return { ...settings, method: { type: 'universal', trend: terms } };
}
const positionsOf = ({ samples: { x, y, z } }: EstimatorSettings) => Array.from(x, (_, i): Point => [x[i] as number, y[i] as number, z[i] as number]);
const sizeOf = (weights: Float64Array) => weights.reduce((total, weight) => total + Math.abs(weight), 0);
const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

describe('universal kriging', () => {
  it('reproduces its trend, also of terms whose lower orders it lacks, and its mean over a block', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        samplesApart,
        variogram,
        trend,
        fc.array(coefficient, { minLength: 10, maxLength: 10 }),
        offLattice,
        support,
        (samples, model, terms, c, at, n) => {
          const surface = (p: Point) => terms.reduce((total, term, i) => total + ((c[i] as number) * MONOMIALS[term](p)) / 1000, c[9] as number);
          const given = universal(ordinary(samples, model, undefined, n), terms);
          const settings = { ...given, samples: { ...samples, values: [Float64Array.from(positionsOf(given), surface)] } };
          const found = createTargetEstimator(settings).weightsAt(...at);
          if (found.status !== 'estimated' || sizeOf(found.weight) > MODERATE_WEIGHTS) return;
          compared++;
          const offsets = discretiseBlock(settings.support);
          let expected = 0;
          for (let k = 0; k < offsets.length; k += 3) expected += surface(plus(at, [offsets[k] as number, offsets[k + 1] as number, offsets[k + 2] as number]));
          expected /= offsets.length / 3;
          const columns = estimateAll(settings, [at]);
          expect(Math.abs((columns.values[0]?.[0] as number) - expected)).toBeLessThan(GRADE_ROUNDING);
        },
      ),
      { ...RUNS, numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('has the weights and the variance of the bordered system, as LU with pivoting has', () => {
    let compared = 0;
    fc.assert(
      fc.property(samplesApart, variogram, trend, offLattice, (samples, spec, terms, at) => {
        const settings = universal(ordinary(samples, spec), terms);
        const found = createTargetEstimator(settings).weightsAt(...at);
        if (found.status !== 'estimated' || sizeOf(found.weight) > MODERATE_WEIGHTS) return;
        compared++;
        const model = createVariogramModel(spec);
        const positions = positionsOf(settings);
        const n = positions.length;
        const functions = [() => 1, ...terms.map((term) => (p: Point) => MONOMIALS[term]([p[0] / 400, p[1] / 400, p[2] / 20]))];
        const left = Matrix.zeros(n + functions.length, n + functions.length);
        const right = Matrix.zeros(n + functions.length, 1);
        const between = (a: Point, b: Point) => covariance(model, a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        for (const [i, p] of positions.entries()) {
          for (const [j, q] of positions.entries()) left.set(i, j, between(p, q));
          for (const [l, f] of functions.entries()) {
            left.set(i, n + l, f(p));
            left.set(n + l, i, f(p));
          }
          right.set(i, 0, between(p, at));
        }
        for (const [l, f] of functions.entries()) right.set(n + l, 0, f(at));
        const direct = solve(left, right);
        let variance = model.totalSill;
        for (let row = 0; row < n + functions.length; row++) variance -= direct.get(row, 0) * right.get(row, 0);
        for (const [k, sample] of found.sample.entries()) expect(Math.abs((found.weight[k] as number) - direct.get(sample, 0))).toBeLessThan(SHARE_ROUNDING);
        expect(Math.abs(found.variance - variance)).toBeLessThan(SHARE_ROUNDING * model.totalSill);
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(40);
  });

  it('does not care how far away the origin of the coordinates is, for trends with all their lower orders', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, support, (samples, model, at, n) => {
        const far: Point = [2 ** 19, 2 ** 23, 2 ** 10];
        const moved = { ...samples, x: samples.x.map((x) => x + far[0]), y: samples.y.map((y) => y + far[1]), z: samples.z.map((z) => z + far[2]) };
        // A lattice point half a step off is exact in binary, here and there.
        const target: Point = [Math.floor(at[0]) + 0.25, Math.floor(at[1]) + 0.25, Math.floor(at[2]) + 0.25];
        const terms: readonly TrendTerm[] = ['x', 'y', 'x2', 'y2', 'xy'];
        const here = estimateAll(universal(ordinary(samples, model, undefined, n), terms), [target]);
        const there = estimateAll(universal(ordinary(moved, model, undefined, n), terms), [plus(target, far)]);
        expect(there.status).toEqual(here.status);
        expect(there.values).toEqual(here.values);
        expect(there.variance).toEqual(here.variance);
      }),
      RUNS,
    );
  });

  it('is ordinary kriging with a drift beside it where the drift is a coordinate', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, (samples, model, at) => {
        const settings = ordinary(samples, model);
        const byTrend = estimateAll(universal(settings, ['x']), [at]);
        const estimator = createTargetEstimator({ ...settings, samples: { ...samples, drift: [samples.x] }, method: { type: 'externalDrift' } });
        const byDrift = estimator.weightsAt(...at, 0, { drift: [at[0]] });
        expect(byDrift.status === 'estimated').toBe(byTrend.status[0] === STATUS_CODE.estimated);
        if (byDrift.status !== 'estimated' || sizeOf(byDrift.weight) > MODERATE_WEIGHTS) return;
        expect(Math.abs(byDrift.variance - (byTrend.variance[0] as number))).toBeLessThan(SHARE_ROUNDING * createVariogramModel(model).totalSill);
      }),
      RUNS,
    );
  });
});
