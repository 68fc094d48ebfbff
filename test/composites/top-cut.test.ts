import { describe, expect, it } from 'vitest';
import { type Composites, cutTopGrades } from '../../core/composites/index.ts';

const COLUMN = Float64Array.of(0, 0, 0);

const composites: Composites = {
  count: 3,
  x: COLUMN,
  y: COLUMN,
  z: COLUMN,
  flatZ: COLUMN,
  from: Float64Array.of(0, 1, 2),
  to: Float64Array.of(1, 2, 4),
  hole: Int32Array.of(0, 0, 0),
  domain: Int32Array.of(0, 0, 1),
  coverage: Float64Array.of(1, 1, 1),
  variables: ['ceo2', 'nd2o3', 'sc2o3'],
  values: [Float64Array.of(300, 900, 900), Float64Array.of(100, 300, 300), Float64Array.of(10, 20, 30)],
};

describe('cutTopGrades', () => {
  it('scales all grades of a sample by one factor and leaves other domains alone', () => {
    const { composites: cut, record } = cutTopGrades(composites, { members: ['ceo2', 'nd2o3'], limitPpm: Float64Array.of(600, Number.POSITIVE_INFINITY) });
    expect(Array.from(cut.values[0] ?? [])).toEqual([300, 450, 900]);
    expect(Array.from(cut.values[1] ?? [])).toEqual([100, 150, 300]);
    expect(Array.from(cut.values[2] ?? [])).toEqual([10, 10, 30]);
    expect(record).toEqual({ composites: 1, gradeMetresBefore: 400 + 1200 + 2400, gradeMetresAfter: 400 + 600 + 2400 });
  });

  it('refuses a control grade that is not assayed', () => {
    expect(() => cutTopGrades(composites, { members: ['la2o3'], limitPpm: Float64Array.of(1) })).toThrow('variableUnknown');
  });
});
