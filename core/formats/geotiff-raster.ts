import type { GeoTIFFImage } from 'geotiff';
import { ResourceError } from '../numeric/index.ts';
import type { Raster } from './raster.ts';

/** EPSG key that means "not one of the list". */
const USER_DEFINED = 32767;
const PIXEL_IS_POINT = 2;
const GEOGRAPHIC_MODEL = 2;
const PROJECTED_MODEL = 1;
/** Written for NaN where the raster names no number of its own. */
const DEFAULT_NO_DATA = -9999;

interface Placement {
  readonly originX: number;
  readonly originY: number;
  readonly pixelX: number;
  readonly pixelY: number;
  /** Whether row 0 of the file is the northernmost. */
  readonly northUp: boolean;
}

/** Numbers under a key of the image; null where it has none. */
function geoKey(image: GeoTIFFImage, key: 'ProjectedCSTypeGeoKey' | 'GeographicTypeGeoKey' | 'GTRasterTypeGeoKey'): number | null {
  const value: unknown = image.getGeoKeys()?.[key];
  return typeof value === 'number' ? value : null;
}

/** Position of raster corner (0, 0) and the step to the next column and row, from whichever tags the file uses. */
function readAffine(image: GeoTIFFImage, name: string): { x: number; y: number; stepX: number; stepY: number } {
  const directory = image.getFileDirectory();
  const numbers = (tag: 'ModelTransformation' | 'ModelPixelScale' | 'ModelTiepoint'): readonly number[] =>
    Array.from((directory.getValue(tag) ?? []) as ArrayLike<number>);
  const [stepX, skewX, , x, skewY, stepY, , y] = numbers('ModelTransformation');
  if (x !== undefined && y !== undefined && stepX !== undefined && stepY !== undefined) {
    if (skewX !== 0 || skewY !== 0) throw new ResourceError('rasterUnreadable', { name, reason: 'rotated' });
    return { x, y, stepX, stepY };
  }
  const [scaleX, scaleY] = numbers('ModelPixelScale');
  const [column, row, , tieX, tieY] = numbers('ModelTiepoint');
  if (scaleX === undefined || scaleY === undefined || column === undefined || row === undefined || tieX === undefined || tieY === undefined) {
    throw new ResourceError('rasterUnreadable', { name, reason: 'not georeferenced' });
  }
  return { x: tieX - column * scaleX, y: tieY + row * scaleY, stepX: scaleX, stepY: -scaleY };
}

function placeImage(image: GeoTIFFImage, name: string): Placement {
  const { x, y, stepX, stepY } = readAffine(image, name);
  if (!(stepX > 0 && stepY !== 0)) throw new ResourceError('rasterUnreadable', { name, reason: 'pixel size' });
  // PixelIsPoint ties the middle of the first pixel down, PixelIsArea its corner.
  const shift = geoKey(image, 'GTRasterTypeGeoKey') === PIXEL_IS_POINT ? 0.5 : 0;
  const firstRowEdge = y - shift * stepY;
  const northUp = stepY < 0;
  return {
    originX: x - shift * stepX,
    originY: northUp ? firstRowEdge : firstRowEdge + image.getHeight() * stepY,
    pixelX: stepX,
    pixelY: Math.abs(stepY),
    northUp,
  };
}

function copyRows(data: ArrayLike<number>, width: number, height: number, northUp: boolean, noData: number | null): Float64Array {
  const values = new Float64Array(width * height);
  const noDataSingle = noData === null ? null : Math.fround(noData);
  for (let row = 0; row < height; row++) {
    const from = (northUp ? row : height - 1 - row) * width;
    for (let column = 0; column < width; column++) {
      const value = data[from + column] as number;
      values[row * width + column] = value === noData || value === noDataSingle ? Number.NaN : value;
    }
  }
  return values;
}

function epsgOf(image: GeoTIFFImage): number | null {
  const code = geoKey(image, 'ProjectedCSTypeGeoKey') ?? geoKey(image, 'GeographicTypeGeoKey');
  return code === USER_DEFINED ? null : code;
}

/**
 * Reads the first band of a GeoTIFF (any compression that the geotiff package knows), turned north up; pixels without data
 * become NaN.
 *
 * @throws ResourceError `rasterUnreadable` where the file is no GeoTIFF, has no georeference, or is rotated
 */
export async function readGeoTiff(name: string, bytes: Uint8Array): Promise<Raster> {
  // Loaded on demand: its decoders are large, and most runs that read a raster read just one.
  const { fromArrayBuffer } = await import('geotiff');
  try {
    const file = bytes.slice().buffer;
    const image = await (await fromArrayBuffer(file)).getImage();
    const placement = placeImage(image, name);
    const [band] = await image.readRasters({ samples: [0] });
    if (band === undefined) throw new ResourceError('rasterUnreadable', { name, reason: 'no band' });
    const width = image.getWidth();
    const height = image.getHeight();
    const noData = image.getGDALNoData();
    const values = copyRows(band, width, height, placement.northUp, noData);
    const { originX, originY, pixelX, pixelY } = placement;
    return { width, height, originX, originY, pixelX, pixelY, values, noData, epsg: epsgOf(image) };
  } catch (cause) {
    if (cause instanceof ResourceError) throw cause;
    throw new ResourceError('rasterUnreadable', { name, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

export interface GeoTiffOptions {
  /** Default float64, which loses nothing. */
  readonly sampleType?: 'float32' | 'float64';
}

/** Writes one band, uncompressed, with the raster's EPSG code and no-data number (−9999 where it has none). */
export async function writeGeoTiff(raster: Raster, options: GeoTiffOptions = {}): Promise<Uint8Array> {
  const { writeArrayBuffer } = await import('geotiff');
  const noData = raster.noData ?? DEFAULT_NO_DATA;
  const samples = options.sampleType === 'float32' ? new Float32Array(raster.values.length) : new Float64Array(raster.values.length);
  for (let at = 0; at < samples.length; at++) {
    const value = raster.values[at] as number;
    samples[at] = Number.isNaN(value) ? noData : value;
  }
  const reference =
    raster.epsg === 4326
      ? { GTModelTypeGeoKey: GEOGRAPHIC_MODEL, GeographicTypeGeoKey: 4326 }
      : { GTModelTypeGeoKey: PROJECTED_MODEL, ProjectedCSTypeGeoKey: raster.epsg ?? USER_DEFINED };
  const file = writeArrayBuffer(samples, {
    width: raster.width,
    height: raster.height,
    ModelPixelScale: [raster.pixelX, raster.pixelY, 0],
    ModelTiepoint: [0, 0, 0, raster.originX, raster.originY, 0],
    GTRasterTypeGeoKey: 1,
    GDAL_NODATA: String(noData),
    ...reference,
  });
  return new Uint8Array(file);
}
