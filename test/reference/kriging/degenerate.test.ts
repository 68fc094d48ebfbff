import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../core/estimation/index.ts';
import { DUPLICATE_DISTANCE_M } from '../../../core/kriging/index.ts';
import { column, dataDeviation, readNumbers, referenceCase, runCase } from './reference-cases.ts';

/** The two peers differ by less than this among themselves where the order of the data decides. */
const TIE_ROOM = 0.2;
/** gstat's answers are printed to 12 digits and are below 100. */
const VALUE_TOLERANCE = 1e-10;
const VARIANCE_TOLERANCE = 1e-8;

describe('e-ok-ties', () => {
  it('lies between the answers of both peers, give or take', async () => {
    const reference = referenceCase('e-ok-ties');
    const { values } = await runCase(reference);
    const room = TIE_ROOM * dataDeviation(reference);
    const kt3d = column(readNumbers('kt3d/e-ok-ties.csv'), 'estimate');
    const gstat = column(readNumbers('gstat/e-ok-ties.csv'), 'estimate');
    for (const [row, value] of values.entries()) {
      expect(value).toBeGreaterThan(Math.min(kt3d[row] as number, gstat[row] as number) - room);
      expect(value).toBeLessThan(Math.max(kt3d[row] as number, gstat[row] as number) + room);
    }
  });
});

describe.each(['n-dup', 'n-dup-block'])('%s: exact duplicates and pairs 1e-6 apart', (id) => {
  it('merges them, names every pair, and estimates every target within reason', async () => {
    const { estimates, values } = await runCase(referenceCase(id));
    const [record] = estimates.record.samples;
    expect(record).toMatchObject({ given: 46, withoutValues: 0, merged: 3, mergedNear: 1, used: 43 });
    const [x, y] = ['x', 'y'].map((name) => column(readNumbers('inputs/nasty2d.csv'), name)) as [Float64Array, Float64Array];
    const apart = Array.from({ length: 3 }, (_, pair) => {
      const [kept, merged] = [record?.mergedPairs[2 * pair] as number, record?.mergedPairs[2 * pair + 1] as number];
      return Math.hypot((x[kept] as number) - (x[merged] as number), (y[kept] as number) - (y[merged] as number));
    });
    for (const distance of apart) expect(distance).toBeLessThan(DUPLICATE_DISTANCE_M);
    for (const value of values) {
      // The data run from 9 to 15.
      expect(value).toBeGreaterThan(5);
      expect(value).toBeLessThan(20);
    }
  });
});

/** A mean of p terms needs p samples: gstat's rule. KT3D asks for one more, and so leaves these cases without an answer. */
describe.each(['t-ok-1', 't-uk-3'])('%s: as many samples as the mean has terms', (id) => {
  it('is estimated as by gstat', async () => {
    const { estimates, values } = await runCase(referenceCase(id));
    const gstat = readNumbers(`gstat/${id}.csv`);
    for (const [row, value] of values.entries()) {
      expect(statusOf(estimates.status[row] as number)).toBe('estimated');
      expect(Math.abs(value - (column(gstat, 'estimate')[row] as number))).toBeLessThan(VALUE_TOLERANCE);
      expect(Math.abs((estimates.variance[row] as number) - (column(gstat, 'variance')[row] as number))).toBeLessThan(VARIANCE_TOLERANCE);
    }
  });
});
