import { describe, expect, it } from 'vitest';
import { type Raster, readGeoTiff, sampleRaster, writeGeoTiff } from '../../core/formats/index.ts';

interface Tag {
  readonly id: number;
  readonly type: 'short' | 'long' | 'double' | 'ascii';
  readonly values: readonly number[];
}

const SIZES = { short: 2, long: 4, double: 8, ascii: 1 };
const CODES = { ascii: 2, short: 3, long: 4, double: 12 };

function putValue(view: DataView, offset: number, type: Tag['type'], value: number): void {
  if (type === 'short') view.setUint16(offset, value, true);
  else if (type === 'long') view.setUint32(offset, value, true);
  else if (type === 'double') view.setFloat64(offset, value, true);
  else view.setUint8(offset, value);
}

/** A little-endian, uncompressed, one-strip TIFF of 16-bit signed samples laid out by hand from the TIFF 6.0 specification. */
function handMadeTiff(width: number, height: number, samples: readonly number[], more: readonly Tag[]): Uint8Array {
  const tags: Tag[] = [
    { id: 256, type: 'short', values: [width] },
    { id: 257, type: 'short', values: [height] },
    { id: 258, type: 'short', values: [16] },
    { id: 259, type: 'short', values: [1] },
    { id: 262, type: 'short', values: [1] },
    { id: 273, type: 'long', values: [0] },
    { id: 277, type: 'short', values: [1] },
    { id: 278, type: 'short', values: [height] },
    { id: 279, type: 'long', values: [2 * samples.length] },
    { id: 339, type: 'short', values: [2] },
    ...more,
  ];
  tags.sort((a, b) => a.id - b.id);
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4949, true);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, tags.length, true);
  let free = 10 + 12 * tags.length + 4;
  const pixels = 2048;
  tags.forEach(({ id, type, values }, index) => {
    const entry = 10 + 12 * index;
    view.setUint16(entry, id, true);
    view.setUint16(entry + 2, CODES[type], true);
    view.setUint32(entry + 4, values.length, true);
    const inline = SIZES[type] * values.length <= 4;
    if (!inline) view.setUint32(entry + 8, free, true);
    const start = inline ? entry + 8 : free;
    values.forEach((value, at) => {
      putValue(view, start + at * SIZES[type], type, id === 273 ? pixels : value);
    });
    if (!inline) free += SIZES[type] * values.length;
  });
  samples.forEach((sample, at) => {
    view.setInt16(pixels + 2 * at, sample, true);
  });
  return bytes;
}

const SCALE: Tag = { id: 33550, type: 'double', values: [30, 20, 0] };
const TIEPOINT: Tag = { id: 33922, type: 'double', values: [0, 0, 0, 500_000, 60_000, 0] };
const NO_DATA: Tag = { id: 42113, type: 'ascii', values: Array.from('-32768\0', (character) => character.charCodeAt(0)) };

function geoKeys(rasterType: number): Tag {
  return { id: 34735, type: 'short', values: [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, rasterType, 3072, 0, 1, 32736] };
}

const SAMPLES = [10, 11, 12, 20, -32768, 22];

describe('readGeoTiff', () => {
  it('places pixels by their corner, and reads the code and missing data', async () => {
    const raster = await readGeoTiff('dem.tif', handMadeTiff(3, 2, SAMPLES, [SCALE, TIEPOINT, NO_DATA, geoKeys(1)]));
    expect(raster).toMatchObject({ width: 3, height: 2, originX: 500_000, originY: 60_000, pixelX: 30, pixelY: 20, noData: -32768, epsg: 32736 });
    expect([...raster.values]).toEqual([10, 11, 12, 20, Number.NaN, 22]);
    expect(sampleRaster(raster, 500_030, 59_990)).toBe(10.5);
  });

  it('places pixels by their middle where the file says so', async () => {
    const raster = await readGeoTiff('dem.tif', handMadeTiff(3, 2, SAMPLES, [SCALE, TIEPOINT, NO_DATA, geoKeys(2)]));
    expect([raster.originX, raster.originY]).toEqual([499_985, 60_010]);
    expect(sampleRaster(raster, 500_000, 60_000)).toBe(10);
  });

  it('turns a raster that is stored from the south', async () => {
    const matrix: Tag = { id: 34264, type: 'double', values: [30, 0, 0, 500_000, 0, 20, 0, 60_000, 0, 0, 0, 0, 0, 0, 0, 1] };
    const raster = await readGeoTiff('dem.tif', handMadeTiff(3, 2, SAMPLES, [matrix, NO_DATA, geoKeys(1)]));
    expect([...raster.values]).toEqual([20, Number.NaN, 22, 10, 11, 12]);
    expect(raster.originY).toBe(60_040);
    expect(sampleRaster(raster, 500_015, 60_010)).toBe(10);
  });

  it('refuses what it cannot place: no TIFF, no reference, a rotation', async () => {
    const rotated: Tag = { id: 34264, type: 'double', values: [30, 5, 0, 500_000, 5, -20, 0, 60_000, 0, 0, 0, 0, 0, 0, 0, 1] };
    for (const bytes of [new Uint8Array(100), handMadeTiff(3, 2, SAMPLES, []), handMadeTiff(3, 2, SAMPLES, [rotated, geoKeys(1)])]) {
      await expect(readGeoTiff('dem.tif', bytes)).rejects.toMatchObject({ code: 'rasterUnreadable', details: { name: 'dem.tif' } });
    }
  });
});

describe('writeGeoTiff', () => {
  const raster: Raster = {
    width: 4,
    height: 3,
    originX: 583_000.5,
    originY: 9_998_000,
    pixelX: 30,
    pixelY: 25,
    values: Float64Array.from({ length: 12 }, (_, at) => (at === 5 ? Number.NaN : 1100 + at / 7)),
    noData: -9999,
    epsg: 32736,
  };

  it('loses nothing in 64 bits and rounds to single in 32', async () => {
    expect(await readGeoTiff('a.tif', await writeGeoTiff(raster))).toEqual(raster);
    const single = await readGeoTiff('a.tif', await writeGeoTiff(raster, { sampleType: 'float32' }));
    expect([...single.values]).toEqual([...raster.values].map((value) => Math.fround(value)));
  });

  it('writes the same bytes each time, with or without a known system', async () => {
    expect(await writeGeoTiff(raster)).toEqual(await writeGeoTiff(raster));
    expect((await readGeoTiff('a.tif', await writeGeoTiff({ ...raster, epsg: null }))).epsg).toBeNull();
    expect((await readGeoTiff('a.tif', await writeGeoTiff({ ...raster, epsg: 4326 }))).epsg).toBe(4326);
  });
});
