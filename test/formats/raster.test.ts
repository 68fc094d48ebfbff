import { describe, expect, it } from 'vitest';
import { type Raster, sampleRaster } from '../../core/formats/index.ts';

function makeRaster(width: number, height: number, value: (x: number, y: number) => number): Raster {
  const [originX, originY, pixelX, pixelY] = [1000, 2000, 10, 5];
  const values = new Float64Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) values[row * width + column] = value(originX + (column + 0.5) * pixelX, originY - (row + 0.5) * pixelY);
  }
  return { width, height, originX, originY, pixelX, pixelY, values, noData: null, epsg: null };
}

describe('sampleRaster', () => {
  const plane = makeRaster(6, 8, (x, y) => 3 + 0.5 * x - 0.25 * y);

  it('is exact on a plane', () => {
    for (const [x, y] of [
      [1005, 1997.5],
      [1012.3, 1990.1],
      [1054.9, 1962.6],
    ] as const) {
      expect(sampleRaster(plane, x, y)).toBeCloseTo(3 + 0.5 * x - 0.25 * y, 9);
    }
  });

  it('carries the outermost centres to the edge and has nothing beyond', () => {
    expect(sampleRaster(plane, 1000, 2000)).toBe(sampleRaster(plane, 1005, 1997.5));
    expect(sampleRaster(plane, 1060, 1960)).toBe(sampleRaster(plane, 1055, 1962.5));
    for (const [x, y] of [
      [999.9, 1990],
      [1060.1, 1990],
      [1010, 2000.1],
      [1010, 1959.9],
      [Number.NaN, 1990],
    ] as const) {
      expect(sampleRaster(plane, x, y)).toBeNaN();
    }
  });

  it('has no value next to missing data, but keeps the centres beside it', () => {
    const holed: Raster = { ...plane, values: plane.values.map((value, at) => (at === 8 ? Number.NaN : value)) };
    expect(sampleRaster(holed, 1020, 1992.5)).toBeNaN();
    expect(sampleRaster(holed, 1015, 1992.5)).toBe(plane.values[7]);
    expect(sampleRaster(holed, 1035, 1992.5)).toBe(plane.values[9]);
  });

  it('works on a single pixel', () => {
    expect(
      sampleRaster(
        makeRaster(1, 1, () => 7),
        1003,
        1999,
      ),
    ).toBe(7);
  });
});
