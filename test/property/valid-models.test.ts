import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { covariance, createVariogramModel, PRACTICAL_PER_PARAMETER, STRUCTURE_TYPES, semivariance } from '../../core/variography/index.ts';
import { RUNS, samplesApart, totalSill, variogram } from './random-systems.ts';

/** Rounding of the eigenvalues of a matrix of order 40, as a share of the sill and per row. */
const EIGENVALUE_ROUNDING = 1e-13;

describe('a model that can be made', () => {
  it('is positive definite: no configuration of points gives a covariance matrix with a negative eigenvalue, with or without nugget', () => {
    fc.assert(
      fc.property(samplesApart, variogram, fc.boolean(), ({ x, y, z, count }, given, hasNugget) => {
        const spec = hasNugget ? given : { ...given, nugget: 0 };
        const model = createVariogramModel(spec);
        const matrix = Matrix.zeros(count, count);
        for (let i = 0; i < count; i++) {
          for (let j = 0; j < count; j++) {
            const [dx, dy, dz] = [x, y, z].map((c) => (c[i] as number) - (c[j] as number)) as [number, number, number];
            matrix.set(i, j, covariance(model, dx, dy, dz));
          }
        }
        const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
        expect(Math.min(...realEigenvalues)).toBeGreaterThan(-EIGENVALUE_ROUNDING * count * totalSill(spec));
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('has a semivariance between 0 and the sill that does not care which way one looks', () => {
    const step = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(variogram, step, step, step, (spec, dx, dy, dz) => {
        const model = createVariogramModel(spec);
        const found = semivariance(model, dx, dy, dz);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(model.totalSill);
        expect(semivariance(model, -dx, -dy, -dz)).toBe(found);
      }),
      RUNS,
    );
  });

  it('is the same whether its ranges are written as practical ranges or as parameters', () => {
    fc.assert(
      fc.property(variogram, fc.integer({ min: 0, max: 400 }), (given, distance) => {
        const parametric = createVariogramModel({ ...given, rangeConvention: 'parametric' });
        const structures = given.structures.map((structure) => {
          const [a, b, c] = structure.ranges.map((range) => range * PRACTICAL_PER_PARAMETER[structure.type]) as [number, number, number];
          return { ...structure, ranges: [a, b, c] as const };
        });
        const practical = createVariogramModel({ ...given, rangeConvention: 'practical', structures });
        expect(covariance(parametric, distance, 3, 2)).toBe(covariance(practical, distance, 3, 2));
      }),
      RUNS,
    );
  });

  it('reaches 1 − e⁻³ of its sill at the practical range, and follows its formula in the parameter', () => {
    for (const type of STRUCTURE_TYPES) {
      const at = (rangeConvention: 'practical' | 'parametric', h: number) =>
        semivariance(
          createVariogramModel({
            nugget: 0,
            rangeConvention,
            structures: [{ type, contribution: 1, ranges: [10, 10, 10], azimuth: 0, dip: 0, plunge: 0 }],
          }),
          h,
          0,
          0,
        );
      const ends = type === 'spherical' || type === 'cubic';
      expect(at('practical', 10)).toBeCloseTo(ends ? 1 : 1 - Math.exp(-3), 12);
      const written: Readonly<Record<string, (s: number) => number>> = {
        exponential: (s) => Math.exp(-s),
        matern12: (s) => Math.exp(-s),
        gaussian: (s) => Math.exp(-s * s),
        matern32: (s) => (1 + s) * Math.exp(-s),
        matern52: (s) => (1 + s + (s * s) / 3) * Math.exp(-s),
      };
      for (const s of [0.3, 1, 2.5]) if (!ends) expect(at('parametric', 10 * s)).toBeCloseTo(1 - (written[type]?.(s) ?? Number.NaN), 12);
    }
  });
});
