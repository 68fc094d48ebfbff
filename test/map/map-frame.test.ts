import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { epsgDefinition } from '../../core/formats/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import {
  createMapFrame,
  frameMatrix,
  type GridExtent,
  gridFromMercator,
  localGrid,
  lonLatFromMercator,
  type MapFrame,
  mercatorFromGrid,
  mercatorFromLonLat,
} from '../../web/map/map-frame.ts';
import { invertMatrix, multiplyMatrices, transformPoint } from '../../web/map/matrix4.ts';

// The whole Makuutu system, 37 km end to end, and the Poços de Caldas complex, 30 km across.
const PLACES: readonly (readonly [name: string, code: number, extent: GridExtent])[] = [
  ['Makuutu', 32636, { minX: 555_000, minY: 50_000, maxX: 592_000, maxY: 68_000 }],
  ['Colossus', 31983, { minX: 325_000, minY: 7_570_000, maxX: 355_000, maxY: 7_600_000 }],
];
/** What the eye could see of a block of 50 m is far more. */
const LARGEST_ERROR_M = 1;

function exactly(code: number): (x: number, y: number) => readonly [number, number] {
  const converter = proj4(epsgDefinition(code) ?? '');
  return (x, y) => {
    const [longitude = 0, latitude = 0] = converter.inverse([x, y]);
    return [longitude, latitude];
  };
}

function frameOf(code: number, extent: GridExtent): MapFrame {
  const frame = createMapFrame(exactly(code), extent, 1150);
  if (frame === null) throw new Error('no frame');
  return frame;
}

describe.each(PLACES)('the frame of %s', (_name, code, extent) => {
  const frame = frameOf(code, extent);
  const random = createRandom(code);
  const points = Array.from(
    { length: 400 },
    () => [extent.minX + random.uniform() * (extent.maxX - extent.minX), extent.minY + random.uniform() * (extent.maxY - extent.minY)] as const,
  );

  it('is within a metre of exact projection everywhere in the deposit, and says how near', () => {
    let largest = 0;
    for (const [x, y] of points) {
      const [ex, ey] = mercatorFromLonLat(...exactly(code)(x, y));
      const [mx, my] = mercatorFromGrid(frame, x, y);
      largest = Math.max(largest, Math.hypot(mx - ex, my - ey) / frame.mercatorPerMetre);
    }
    expect(largest).toBeLessThan(LARGEST_ERROR_M);
    expect(largest).toBeLessThan(1.5 * frame.largestErrorM);
    expect(frame.largestErrorM).toBeLessThan(LARGEST_ERROR_M);
  });

  it('goes back from the map to the grid within a millimetre', () => {
    for (const [x, y] of points) {
      const [bx, by] = gridFromMercator(frame, ...mercatorFromGrid(frame, x, y));
      expect(Math.hypot(bx - x, by - y)).toBeLessThan(1e-3);
    }
  });
});

describe('a local grid', () => {
  const extent = { minX: 5000, minY: 10_000, maxX: 15_000, maxY: 14_000 };
  const frame = createMapFrame(localGrid(extent), extent, 0);

  it('lies around longitude and latitude 0, a metre being a metre', () => {
    if (frame === null) throw new Error('no frame');
    expect(frame.mercatorX).toBeCloseTo(0.5, 12);
    expect(frame.largestErrorM).toBeLessThan(1e-6);
    const [west] = lonLatFromMercator(...mercatorFromGrid(frame, 5000, 12_000));
    const [east] = lonLatFromMercator(...mercatorFromGrid(frame, 15_000, 12_000));
    expect(((east - west) * Math.PI * 6_371_008.8) / 180).toBeCloseTo(10_000, 3);
  });
});

describe('a projection that does not fit', () => {
  it('gives no frame', () => {
    expect(createMapFrame(() => [Number.NaN, Number.NaN], { minX: 0, minY: 0, maxX: 1, maxY: 1 }, 0)).toBeNull();
    expect(createMapFrame(() => [33, 0.5], { minX: 0, minY: 0, maxX: 1000, maxY: 1000 }, 0)).toBeNull();
  });
});

describe('matrices', () => {
  it('invert to the identity', () => {
    const random = createRandom(4);
    for (let round = 0; round < 50; round++) {
      const matrix = Float64Array.from({ length: 16 }, () => random.normal());
      const inverse = invertMatrix(matrix);
      if (inverse === null) throw new Error('singular');
      multiplyMatrices(matrix, inverse).forEach((entry, at) => {
        expect(entry).toBeCloseTo(at % 5 === 0 ? 1 : 0, 8);
      });
    }
    expect(invertMatrix(new Float64Array(16))).toBeNull();
  });

  it('place metres as the frame does', () => {
    const frame = frameOf(32636, PLACES[0]?.[2] ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 });
    const identity = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    const [mx, my, mz] = transformPoint(frameMatrix(frame, identity, 10), 3000, -2000, 5);
    expect((mx - frame.mercatorX) / frame.mercatorPerMetre).toBeCloseTo(3000, 6);
    expect((my - frame.mercatorY) / frame.mercatorPerMetre).toBeCloseTo(2000, 6);
    expect(mz / frame.mercatorPerMetre).toBeCloseTo(50, 6);
  });
});
