import { describe, expect, it } from 'vitest';
import { createMapScene } from '../../web/map/map-scene.ts';
import { type ShowRequest, showBlocks } from '../../web/map/show-blocks.ts';
import { type Interval, smallRun } from './small-model.ts';

const INTERVALS: readonly Interval[] = [
  [0, 0, 0, 2],
  [0, 0, 2, 4],
  [1, 0, 0, 2],
  [3, 3, 6, 8],
];
const TREO = Float64Array.of(500, 250, 800, 400);
const REQUEST: ShowRequest = {
  cutoffColumn: 'treo',
  variableColumn: 'treo',
  kind: 'continuous',
  collapse: null,
  filter: { cutoffPpm: 300, classes: 'all', elevationM: null, units: null },
};

function model() {
  return createMapScene(smallRun(INTERVALS, { treo: [...TREO], class: [2, 2, 3, 0], tonnes: [10, 20, 30, 40] })).model;
}

describe('what is shown', () => {
  it('counts pieces and tonnes above the cut-off and leaves covered faces out', () => {
    const shown = showBlocks(model(), TREO, TREO, REQUEST);
    expect([...shown.visible]).toEqual([1, 0, 1, 1]);
    expect([shown.pieces, shown.tonnes]).toEqual([3, 80]);
    expect(shown.faces.start.at(-1)).toBe(10 + 6);
    expect(shown.collapsed).toBeNull();
  });

  it('shows only what can be reported when asked', () => {
    const shown = showBlocks(model(), TREO, TREO, { ...REQUEST, filter: { ...REQUEST.filter, classes: 'reported' } });
    expect([shown.pieces, shown.tonnes]).toEqual([2, 40]);
  });

  it('draws one prism per column when collapsed, with the range of the collapsed values', () => {
    const shown = showBlocks(model(), TREO, TREO, { ...REQUEST, collapse: 'thickness', filter: { ...REQUEST.filter, cutoffPpm: 0 } });
    expect([...(shown.collapsed?.value ?? [])]).toEqual([4, 2, 2]);
    expect(shown.faces.start.at(-1)).toBe(11 + 6);
    expect(shown.range[0]).toBeLessThanOrEqual(2);
    expect(shown.range[1]).toBeGreaterThanOrEqual(3.8);
  });

  it('lays a run without coordinate system on a local grid over its blocks', () => {
    const { placement } = createMapScene(smallRun(INTERVALS, { treo: [...TREO] }));
    expect(placement).toMatchObject({ kind: 'local', refusedCrs: null });
    expect(placement.frame.extent).toEqual({ minX: 0, minY: 0, maxX: 40, maxY: 40 });
  });

  it('refuses a coordinate system that is unknown, in degrees, or does not reach the data', () => {
    for (const crs of ['EPSG:99999', 'EPSG:4326', '+proj=utm +zone=nonsense']) {
      expect(createMapScene(smallRun(INTERVALS, { treo: [...TREO] }, { crs })).placement).toMatchObject({ kind: 'local', refusedCrs: crs });
    }
    expect(createMapScene(smallRun(INTERVALS, { treo: [...TREO] }, { crs: 'EPSG:32636' })).placement.kind).toBe('projected');
  });
});
