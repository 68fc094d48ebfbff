import { describe, expect, it } from 'vitest';
import {
  createEstimateColumns,
  createTargetEstimator,
  DUPLICATE_DISTANCE_M,
  type EstimateColumns,
  type EstimatorSettings,
  prepareSamples,
  statusOf,
} from '../../core/kriging/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { PASS, SPHERICAL, samplesOf, settingsOf } from './estimator-settings.ts';

function estimateOne(settings: EstimatorSettings, x: number, y: number, z: number): EstimateColumns {
  const columns = createEstimateColumns(1, settings.samples.values.length);
  createTargetEstimator(settings).estimate(x, y, z, columns, 0);
  return columns;
}

describe('samples closer than the stated distance', () => {
  it('become one, to the first within reach, never a chain; the pairs are named by input row', () => {
    const step = 0.7 * DUPLICATE_DISTANCE_M;
    const samples = samplesOf([
      [10 + 2 * step, 5, 5, 0, 3],
      [10, 5, 5, 1, 1],
      [10 + step, 5, 5, 2, 2],
      [10 + 3 * step, 5, 5, 3, 5],
    ]);
    const { record, x, values } = prepareSamples(samples);
    expect(record).toMatchObject({ merged: 2, mergedNear: 2, used: 2 });
    expect(Array.from(record.mergedPairs)).toEqual([1, 2, 0, 3]);
    expect(Array.from(x)).toEqual([10, 10 + 2 * step]);
    expect(Array.from(values)).toEqual([1.5, 4]);
  });

  it('are found on every layout as a comparison of all pairs finds them, across cells and far from the origin', () => {
    const random = createRandom(11, 'duplicates');
    for (const origin of [0, -3000, 7_500_000]) {
      const rows = Array.from({ length: 300 }, () => {
        const near = () => origin + random.integer(3) * 64 * DUPLICATE_DISTANCE_M + (random.uniform() - 0.5) * 3 * DUPLICATE_DISTANCE_M;
        return [near(), near(), random.integer(2) * 1e-6, -1, 1];
      });
      const samples = samplesOf(rows);
      const order = rows
        .map((_, row) => row)
        .sort((a, b) => {
          const [p, q] = [rows[a] as number[], rows[b] as number[]];
          return (p[0] as number) - (q[0] as number) || (p[1] as number) - (q[1] as number) || (p[2] as number) - (q[2] as number) || a - b;
        });
      const kept: number[] = [];
      const expected: number[] = [];
      for (const row of order) {
        const distance2 = (other: number) =>
          [0, 1, 2].reduce((total, axis) => total + ((rows[row]?.[axis] as number) - (rows[other]?.[axis] as number)) ** 2, 0);
        const stands = kept.find((other) => distance2(other) <= DUPLICATE_DISTANCE_M ** 2);
        if (stands === undefined) kept.push(row);
        else expected.push(stands, row);
      }
      expect(expected.length).toBeGreaterThan(20);
      expect(Array.from(prepareSamples(samples).record.mergedPairs)).toEqual(expected);
    }
  });

  it('cost as little where all samples stand in one place as where they spread', () => {
    const heap = Array.from({ length: 50_000 }, (_, i) => [1, 2, 3, i, i]);
    expect(prepareSamples(samplesOf(heap)).record).toMatchObject({ merged: 49_999, mergedNear: 0, used: 1 });
  });
});

describe('a geometry that says little has a defined answer', () => {
  const answer = (rows: readonly (readonly number[])[], change: Partial<EstimatorSettings> = {}) => {
    const columns = estimateOne(settingsOf(samplesOf(rows), change), 5, 6, 7);
    return { status: statusOf(columns.status[0] as number), value: columns.values[0]?.[0] as number, variance: columns.variance[0] as number };
  };

  it('one sample: its value, by ordinary kriging; between it and the mean, by simple kriging', () => {
    expect(answer([[0, 0, 0, 0, 8]])).toMatchObject({ status: 'estimated', value: 8 });
    const simple = answer([[0, 0, 0, 0, 8]], { method: { type: 'simple', means: [4] } });
    expect(simple.value).toBeGreaterThan(4);
    expect(simple.value).toBeLessThan(8);
  });

  it.each<[string, (i: number) => readonly [number, number, number]]>([
    ['on a vertical line', (i) => [0, 0, 2 * i]],
    ['on a sloping line', (i) => [2 * i, 3 * i, -i]],
    ['on a plane', (i) => [4 * (i % 4), 5 * Math.floor(i / 4), 0]],
  ])('all samples %s', (_, at) => {
    const rows = Array.from({ length: 16 }, (_row, i) => [...at(i), i, 3]);
    const found = answer(rows);
    expect(found.status).toBe('estimated');
    // Without any variance the estimate is the one value there is.
    expect(found.value).toBeCloseTo(3, 12);
    expect(found.variance).toBeGreaterThan(0);
    expect(found.variance).toBeLessThan(2);
  });

  it('no variance at all in the model is refused', () => {
    const none = { nugget: 0, structures: [{ ...(SPHERICAL.structures[0] as (typeof SPHERICAL.structures)[number]), contribution: 0 }] };
    expect(() => answer([[0, 0, 0, 0, 8]], { variogram: none })).toThrow(expect.objectContaining({ code: 'variogramInvalid' }));
  });

  it('one sample a million times farther away than the rest does not spoil the search', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [i % 50, Math.floor(i / 50), 0, i, i % 7]);
    const lone = answer([...rows, [5e7, -5e7, 5e4, -1, 1]], { passes: [{ ...PASS, radii: [10, 10, 10] }] });
    expect(lone).toEqual(answer(rows, { passes: [{ ...PASS, radii: [10, 10, 10] }] }));
  });
});
