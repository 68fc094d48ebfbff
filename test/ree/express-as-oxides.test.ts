import { describe, expect, it } from 'vitest';
import { expressAsOxides, type GradeColumn } from '../../core/ree/index.ts';

function column(id: string, ...values: number[]): GradeColumn {
  return { id, values: Float64Array.from(values), flags: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 3 : 0)) };
}

describe('expressAsOxides', () => {
  it('multiplies and renames elements and leaves everything else', () => {
    const { columns, record } = expressAsOxides([column('la', 100, Number.NaN), column('cu', 5, 6), column('y', 10, 20), column('nd2o3', 1, 2)]);
    expect(columns.map((c) => c.id)).toEqual(['la2o3', 'cu', 'y2o3', 'nd2o3']);
    expect(columns[0]?.values[0]).toBeCloseTo(117.28, 2);
    expect(columns[0]?.values[1]).toBeNaN();
    expect([...(columns[0]?.flags ?? [])]).toEqual([0, 3]);
    expect([...(columns[1]?.values ?? [])]).toEqual([5, 6]);
    expect([...(columns[3]?.values ?? [])]).toEqual([1, 2]);
    expect(record.converted.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['la', 'la2o3', 1],
      ['y', 'y2o3', 2],
    ]);
    expect(record.alreadyOxides).toEqual(['nd2o3']);
    expect(record.untouched).toEqual(['cu']);
  });

  it('never converts twice', () => {
    const once = expressAsOxides([column('la', 100), column('ce', 200)]).columns;
    const twice = expressAsOxides(once);
    expect(twice.columns).toEqual(once);
    expect(twice.record.converted).toEqual([]);
  });

  it('lets a reported oxide stand beside its element, in the alternative form too', () => {
    const { columns, record } = expressAsOxides([column('pr', 100), column('pr2o3', 117), column('ce', 1), column('ceo2', 9)]);
    expect(columns.map((c) => c.id)).toEqual(['pr', 'pr2o3', 'ce', 'ceo2']);
    expect(record.leftAsElements).toEqual(['pr', 'ce']);
  });

  it('does not change what it is given', () => {
    const la = column('la', 100);
    expressAsOxides([la]);
    expect(la.values[0]).toBe(100);
  });
});
