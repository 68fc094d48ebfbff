import { describe, expect, it } from 'vitest';
import { gridLabels, gridLines, gridSpacing, multiplesWithin } from '../../web/map/grid-lines.ts';
import { decimalPlaces, legendTicks } from '../../web/map/legend-ticks.ts';
import { createMapFrame, type GridExtent, localGrid, mercatorFromGrid } from '../../web/map/map-frame.ts';

const EXTENT: GridExtent = { minX: 2000, minY: 5000, maxX: 6000, maxY: 8000 };
const FRAME = createMapFrame(localGrid(EXTENT), EXTENT, 0);

function frame() {
  if (FRAME === null) throw new Error('no frame');
  return FRAME;
}

describe('grid lines', () => {
  it('are spaced by round metres, wide enough to read', () => {
    expect(gridSpacing(1)).toBe(200);
    expect(gridSpacing(9)).toBe(1000);
    expect(gridSpacing(20)).toBe(5000);
  });

  it('are the multiples within a box', () => {
    expect(multiplesWithin(1990, 6010, 1000)).toEqual([2000, 3000, 4000, 5000, 6000]);
    expect(multiplesWithin(-150, 150, 100)).toEqual([-100, 0, 100]);
    expect(multiplesWithin(10, 5, 1)).toEqual([]);
    expect(gridLines(frame(), EXTENT, 1000).features).toHaveLength(5 + 4);
  });
});

describe('labels on the edge of the view', () => {
  // A view of 400 × 300 pixels, 10 m each, whose upper left corner is at (1950, 8050).
  const flat = (x: number, y: number) => mercatorFromGrid(frame(), 1950 + 10 * x, 8050 - 10 * y);

  it('stand where the lines leave it', () => {
    const labels = gridLabels(frame(), 400, 300, 1000, flat);
    const bottom = labels.filter(({ edge }) => edge === 'bottom');
    expect(bottom.every(({ axis }) => axis === 'easting')).toBe(true);
    for (const { value, at } of bottom) expect(at).toBeCloseTo((value - 1950) / 10, 3);
    const left = labels.filter(({ edge }) => edge === 'left');
    expect(left.map(({ value }) => value).sort((a, b) => a - b)).toEqual([6000, 7000, 8000]);
    for (const { value, at } of left) expect(at).toBeCloseTo((8050 - value) / 10, 3);
  });

  it('take the other coordinate when the map is turned by a right angle', () => {
    const turned = (x: number, y: number) => mercatorFromGrid(frame(), 2000 + 10 * y, 8000 - 10 * x);
    const labels = gridLabels(frame(), 300, 400, 1000, turned);
    expect(labels.filter(({ edge }) => edge === 'bottom').every(({ axis }) => axis === 'northing')).toBe(true);
  });

  it('never crowd', () => {
    const at = gridLabels(frame(), 400, 300, 100, flat)
      .filter(({ edge }) => edge === 'bottom')
      .map((label) => label.at)
      .sort((a, b) => a - b);
    expect(at.length).toBeGreaterThan(2);
    for (const [place, after] of at.slice(1).entries()) expect(after - (at[place] as number)).toBeGreaterThan(60);
  });
});

describe('ticks of the legend', () => {
  it('are round, within the range, at their places', () => {
    const ticks = legendTicks(300, 1200);
    expect(ticks.map(({ label }) => label)).toEqual(['500', '1,000']);
    expect(ticks[0]?.at).toBeCloseTo(200 / 900, 12);
    expect(legendTicks(0, 0.04).map(({ label }) => label)).toEqual(['0.00', '0.01', '0.02', '0.03', '0.04']);
    expect(legendTicks(5, 5)).toEqual([]);
  });

  it('have the decimals that their step needs', () => {
    expect([100, 1, 0.5, 0.2, 0.1, 0.05].map(decimalPlaces)).toEqual([0, 0, 1, 1, 1, 2]);
  });
});
