import { describe, expect, it } from 'vitest';
import { biasByDomain, compositeGrades, passCounts, statusCounts } from '../../web/state/model-checks.ts';
import { testRun } from './run-fixture.ts';

describe('checks of a run', () => {
  const run = testRun();

  it('count outcomes and passes with their shares', () => {
    expect(statusCounts(run)).toEqual([{ status: 'estimated', count: 6, share: 1 }]);
    expect(passCounts(run).map(({ pass, count }) => [pass, count])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
  });

  it('sum a group per composite and keep what is missing missing', () => {
    expect([...compositeGrades(run, 'treo')]).toEqual([400, 800, Number.NaN]);
  });

  it('weigh composites by length and the estimate by tonnes', () => {
    const clay = biasByDomain(run, 'treo')[0];
    expect(clay?.compositeMean).toBeCloseTo((400 * 2 + 800 * 4) / 6, 9);
    // Tonnes 1.5, 3, 4.5, 7.5, 9 kt of 450, 650, 1,500, 1,150 and 150 ppm.
    expect(clay?.estimateMean).toBeCloseTo((1.5 * 450 + 3 * 650 + 4.5 * 1500 + 7.5 * 1150 + 9 * 150) / 25.5, 9);
  });

  it('leave out a domain whose composites have no grade', () => {
    expect(biasByDomain(run, 'treo')).toHaveLength(1);
  });
});
