import fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createTargetEstimator, discretiseBlock, type EstimateColumns, STATUS_CODE } from '../../core/kriging/index.ts';
import { covariance, createVariogramModel } from '../../core/variography/index.ts';
import {
  allNumbers,
  EVERY_SAMPLE,
  estimateAll,
  ordinary,
  type Point,
  position,
  RUNS,
  samplesApart,
  samplesTied,
  searchPass,
  takeRows,
  totalSill,
  variogram,
} from './random-systems.ts';

/** Rounding in well-conditioned systems of up to 40 samples; grades run to 1,000 and sills to 17. */
const GRADE_ROUNDING = 1e-7;
const SHARE_ROUNDING = 1e-9;

const grade = (columns: EstimateColumns, row = 0) => columns.values[0]?.[row] as number;
/** Off the half-metre lattice, so that no target is on a sample. */
const offLattice = position.map(([x, y, z]): Point => [x + 0.123, y + 0.217, z + 0.071]);

describe('ordinary kriging', () => {
  it('is exact at samples, with variance 0', () => {
    fc.assert(
      fc.property(samplesApart, variogram, (samples, model) => {
        const targets = Array.from(samples.x, (x, i): Point => [x, samples.y[i] as number, samples.z[i] as number]);
        const columns = estimateAll(ordinary(samples, model), targets);
        for (let i = 0; i < samples.count; i++) {
          expect(Math.abs(grade(columns, i) - (samples.values[0]?.[i] as number))).toBeLessThan(GRADE_ROUNDING);
          expect(columns.variance[i]).toBeLessThan(SHARE_ROUNDING * totalSill(model));
        }
      }),
      RUNS,
    );
  });

  it('has weights that sum to one and solve the bordered system, as LU with pivoting does', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, (samples, spec, [x, y, z]) => {
        const found = createTargetEstimator(ordinary(samples, spec)).weightsAt(x, y, z);
        const model = createVariogramModel(spec);
        const n = samples.count;
        const difference = (i: number, j: number) =>
          [samples.x, samples.y, samples.z].map((c) => (c[i] as number) - (c[j] as number)) as [number, number, number];
        const left = Matrix.zeros(n + 1, n + 1);
        const right = Matrix.ones(n + 1, 1);
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) left.set(i, j, covariance(model, ...difference(i, j)));
          left.set(i, n, 1);
          left.set(n, i, 1);
          right.set(i, 0, covariance(model, (samples.x[i] as number) - x, (samples.y[i] as number) - y, (samples.z[i] as number) - z));
        }
        const direct = solve(left, right);
        for (const [k, sample] of found.sample.entries()) expect(Math.abs((found.weight[k] as number) - direct.get(sample, 0))).toBeLessThan(SHARE_ROUNDING);
        expect(Math.abs(found.weight.reduce((total, weight) => total + weight, 0) - 1)).toBeLessThan(SHARE_ROUNDING);
        expect(Math.abs(found.lagrange - direct.get(n, 0))).toBeLessThan(SHARE_ROUNDING * totalSill(spec));
      }),
      RUNS,
    );
  });

  it('has a variance that is not negative and not below that of simple kriging', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, fc.constantFrom([1, 1, 1] as const, [3, 2, 2] as const), (samples, model, target, points) => {
        const settings = ordinary(samples, model, EVERY_SAMPLE, points);
        const unknownMean = estimateAll(settings, [target]).variance[0] as number;
        const knownMean = estimateAll({ ...settings, method: { type: 'simple', means: [500, 500] } }, [target]).variance[0] as number;
        expect(knownMean).toBeGreaterThanOrEqual(0);
        expect(unknownMean).toBeGreaterThanOrEqual(knownMean - SHARE_ROUNDING * totalSill(model));
      }),
      RUNS,
    );
  });

  it('estimates a block as the mean of its points', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, (samples, model, target) => {
        const settings = ordinary(samples, model, EVERY_SAMPLE, [3, 2, 2]);
        const points = discretiseBlock(settings.support);
        const at = Array.from(
          { length: points.length / 3 },
          (_, k): Point => [target[0] + (points[3 * k] as number), target[1] + (points[3 * k + 1] as number), target[2] + (points[3 * k + 2] as number)],
        );
        const pointwise = estimateAll(ordinary(samples, model), at).values[0] as Float64Array;
        const mean = pointwise.reduce((total, value) => total + value, 0) / at.length;
        expect(Math.abs(grade(estimateAll(settings, [target])) - mean)).toBeLessThan(GRADE_ROUNDING);
      }),
      RUNS,
    );
  });

  it('estimates a sum of variables as the sum of their estimates', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, (samples, model, target) => {
        const [a, b] = samples.values as [Float64Array, Float64Array];
        const columns = estimateAll(ordinary({ ...samples, values: [a, b, a.map((value, i) => value + (b[i] as number))] }, model), [target]);
        const [partA, partB, total] = columns.values.map((column) => column[0] as number) as [number, number, number];
        expect(Math.abs(partA + partB - total)).toBeLessThan(GRADE_ROUNDING);
      }),
      RUNS,
    );
  });
});

describe('what must not matter', () => {
  it('the order of the samples, to the bit, with ties, duplicates and missing values', () => {
    fc.assert(
      fc.property(
        samplesTied,
        variogram,
        searchPass,
        fc.array(position, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (samples, model, pass, targets, chance) => {
          const order = Array.from(samples.x.keys(), (row) => ({ row, key: chance.next().value as number }))
            .sort((p, q) => p.key - q.key)
            .map(({ row }) => row);
          const shuffled = takeRows(samples, order);
          expect(allNumbers(estimateAll(ordinary(shuffled, model, pass), targets))).toEqual(allNumbers(estimateAll(ordinary(samples, model, pass), targets)));
        },
      ),
      RUNS,
    );
  });

  it('where the origin is: not to the bit, where the shift is exact', () => {
    fc.assert(
      fc.property(samplesTied, variogram, searchPass, position, (samples, model, pass, [x, y, z]) => {
        const shift: Point = [524_288, 7_340_032, -256];
        const moved = { ...samples, x: samples.x.map((c) => c + shift[0]), y: samples.y.map((c) => c + shift[1]), z: samples.z.map((c) => c + shift[2]) };
        const here = estimateAll(ordinary(samples, model, pass, [2, 2, 1]), [[x, y, z]]);
        const there = estimateAll(ordinary(moved, model, pass, [2, 2, 1]), [[x + shift[0], y + shift[1], z + shift[2]]]);
        expect(allNumbers(there)).toEqual(allNumbers(here));
      }),
      RUNS,
    );
  });

  it('which way north is: turning samples, model and target together', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, fc.integer({ min: 1, max: 359 }), (samples, model, [x, y, z], degrees) => {
        const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
        const east = (px: number, py: number) => cosine * px + sine * py;
        const north = (px: number, py: number) => cosine * py - sine * px;
        const turned = {
          ...samples,
          x: samples.x.map((px, i) => east(px, samples.y[i] as number)),
          y: samples.y.map((py, i) => north(samples.x[i] as number, py)),
        };
        const turnedModel = { ...model, structures: model.structures.map((s) => ({ ...s, azimuth: s.azimuth + degrees })) };
        const settings = ordinary(samples, model, EVERY_SAMPLE, [3, 2, 2]);
        const turnedSettings = ordinary(turned, turnedModel, EVERY_SAMPLE, [3, 2, 2]);
        const here = estimateAll(settings, [[x, y, z]]);
        const there = estimateAll({ ...turnedSettings, support: { ...settings.support, azimuth: settings.support.azimuth + degrees } }, [
          [east(x, y), north(x, y), z],
        ]);
        expect(Math.abs(grade(there) - grade(here))).toBeLessThan(GRADE_ROUNDING);
        expect(Math.abs((there.variance[0] as number) - (here.variance[0] as number))).toBeLessThan(SHARE_ROUNDING * totalSill(model));
      }),
      RUNS,
    );
  });

  it('the unit of the grades: estimates scale with it, weights and slope do not, to the bit for a power of two', () => {
    fc.assert(
      fc.property(samplesApart, variogram, offLattice, (samples, model, target) => {
        const scaled = { ...samples, values: samples.values.map((column) => column.map((value) => 4 * value)) };
        const scaledModel = { ...model, nugget: 16 * model.nugget, structures: model.structures.map((s) => ({ ...s, contribution: 16 * s.contribution })) };
        const here = estimateAll(ordinary(samples, model), [target]);
        const there = estimateAll(ordinary(scaled, scaledModel), [target]);
        expect(grade(there)).toBe(4 * grade(here));
        expect(there.variance[0]).toBe(16 * (here.variance[0] as number));
        expect(there.slope[0]).toBe(here.slope[0]);
        expect(there.status[0]).toBe(STATUS_CODE.estimated);
      }),
      RUNS,
    );
  });
});
