import { describe, expect, it } from 'vitest';
import { type BlockFilter, type CollapseStatistic, collapseColumns, markVisible, type PieceFacts } from '../../web/map/visible-blocks.ts';
import { type Interval, smallModel } from './small-model.ts';

// Column 0 holds three pieces, column 2 one, column 1 none.
const INTERVALS: readonly Interval[] = [
  [0, 0, 0, 2],
  [0, 0, 2, 5],
  [0, 0, 5, 6],
  [2, 0, 1, 3],
];
const MODEL = smallModel(3, 1, INTERVALS);
const GRADE = Float64Array.of(500, 200, 900, Number.NaN);
const FACTS: PieceFacts = {
  count: 4,
  bottom: MODEL.bottom,
  top: MODEL.top,
  unit: Int32Array.of(1, 1, 0, 1),
  class: Float64Array.of(2, 3, 2, 0),
  tonnes: Float64Array.of(10, 30, 5, 20),
  reportableUnits: Uint8Array.of(0, 1),
};
const ALL: BlockFilter = { cutoffPpm: 0, classes: 'all', elevationM: null, units: null };

function visibleWith(filter: Partial<BlockFilter>): readonly number[] {
  const visible = new Uint8Array(4);
  const count = markVisible(FACTS, GRADE, { ...ALL, ...filter }, visible);
  expect(count).toBe(visible.reduce((sum, one) => sum + one, 0));
  return [...visible];
}

describe('the visible mask', () => {
  it('shows every piece at cut-off 0, the unestimated too, and never those above it', () => {
    expect(visibleWith({})).toEqual([1, 1, 1, 1]);
    expect(visibleWith({ cutoffPpm: 1 })).toEqual([1, 1, 1, 0]);
  });

  it('includes a grade that equals the cut-off', () => {
    expect(visibleWith({ cutoffPpm: 500 })).toEqual([1, 0, 1, 0]);
    expect(visibleWith({ cutoffPpm: 500.001 })).toEqual([0, 0, 1, 0]);
  });

  it('keeps to what a statement would hold: classified, reportable, estimated', () => {
    expect(visibleWith({ classes: 'reported' })).toEqual([1, 1, 0, 0]);
    expect(visibleWith({ classes: 'reported', cutoffPpm: 300 })).toEqual([1, 0, 0, 0]);
  });

  it('cuts at an elevation, bottom inclusive, top exclusive', () => {
    expect(visibleWith({ elevationM: 2 })).toEqual([0, 1, 0, 1]);
    expect(visibleWith({ elevationM: 5.5 })).toEqual([0, 0, 1, 0]);
    expect(visibleWith({ elevationM: 6 })).toEqual([0, 0, 0, 0]);
  });

  it('filters by unit', () => {
    expect(visibleWith({ units: [0] })).toEqual([0, 0, 1, 0]);
    expect(visibleWith({ units: [] })).toEqual([0, 0, 0, 0]);
  });
});

describe('collapsing columns', () => {
  const collapse = (
    statistic: CollapseStatistic,
    visible: readonly number[],
    values: Float64Array = GRADE,
    kind: 'continuous' | 'categorical' = 'continuous',
  ) => collapseColumns({ index: MODEL.index, facts: FACTS, visible: Uint8Array.from(visible), values, kind }, statistic);

  it('weights the mean by tonnes and counts visible pieces only', () => {
    expect([...collapse('mean', [1, 1, 1, 0]).value]).toEqual([(10 * 500 + 30 * 200 + 5 * 900) / 45]);
    expect([...collapse('mean', [1, 0, 1, 0]).value]).toEqual([(10 * 500 + 5 * 900) / 15]);
  });

  it('takes maximum, thickness and grade times thickness', () => {
    expect([...collapse('maximum', [1, 1, 0, 0]).value]).toEqual([500]);
    expect([...collapse('thickness', [1, 0, 1, 1]).value]).toEqual([3, 2]);
    expect([...collapse('gradeThickness', [1, 1, 1, 0]).value]).toEqual([2 * 500 + 3 * 200 + 1 * 900]);
  });

  it('gives each column with a visible piece one row: where it is, what it spans, its best piece', () => {
    const found = collapse('mean', [1, 0, 1, 1]);
    expect([...found.column]).toEqual([0, 2]);
    expect([...found.bottom]).toEqual([0, 1]);
    expect([...found.top]).toEqual([6, 3]);
    expect([...found.best]).toEqual([2, 3]);
  });

  it('has no value for a column without an estimate', () => {
    expect([...collapse('mean', [0, 0, 0, 1]).value]).toEqual([Number.NaN]);
    expect([...collapse('maximum', [0, 0, 0, 1]).value]).toEqual([Number.NaN]);
    expect([...collapse('gradeThickness', [0, 0, 0, 1]).value]).toEqual([Number.NaN]);
  });

  it('prefers a piece with a value as best, wherever it lies', () => {
    expect([...collapse('mean', [1, 1, 0, 0], Float64Array.of(Number.NaN, 7, 1, 1)).best]).toEqual([1]);
    expect([...collapse('mean', [1, 1, 0, 0], Float64Array.of(7, Number.NaN, 1, 1)).best]).toEqual([0]);
  });

  it('takes the category with most tonnes, never a mean of codes', () => {
    expect([...collapse('mean', [1, 1, 1, 1], FACTS.class, 'categorical').value]).toEqual([3, 0]);
    expect([...collapse('maximum', [1, 0, 1, 0], FACTS.class, 'categorical').value]).toEqual([2]);
    const even = Float64Array.of(3, 1, 3, 0);
    expect([
      ...collapseColumns(
        {
          index: MODEL.index,
          facts: { ...FACTS, tonnes: Float64Array.of(5, 10, 5, 1) },
          visible: Uint8Array.of(1, 1, 1, 0),
          values: even,
          kind: 'categorical',
        },
        'mean',
      ).value,
    ]).toEqual([1]);
  });
});
