/**
 * A grid of values, north up. Row 0 is the northernmost; value (column, row) sits at `row × width + column` and holds for the
 * middle of its pixel.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Outer corner of the upper-left pixel, in the units of the coordinate system. */
  readonly originX: number;
  readonly originY: number;
  /** Size of a pixel, both positive; y decreases with the row. */
  readonly pixelX: number;
  readonly pixelY: number;
  /** NaN where there is no data. */
  readonly values: Float64Array;
  /** The number that stands for no data in the file. */
  readonly noData: number | null;
  readonly epsg: number | null;
}

/** Index of the pixel centre at or before a place (in pixels), kept so that it has a right-hand neighbour. */
function lowerCentre(place: number, count: number): number {
  return Math.max(0, Math.min(count - 2, Math.floor(place)));
}

/**
 * The raster's value at a point, bilinear between the four pixel centres around it; within half a pixel of the raster's edge the
 * value at the outermost centres carries on.
 *
 * @returns NaN outside the raster, and where a pixel that counts has no data
 */
export function sampleRaster(raster: Raster, x: number, y: number): number {
  const { width, height, values } = raster;
  const across = (x - raster.originX) / raster.pixelX;
  const down = (raster.originY - y) / raster.pixelY;
  if (!(across >= 0 && across <= width && down >= 0 && down <= height)) return Number.NaN;
  const column = Math.max(0, Math.min(width - 1, across - 0.5));
  const row = Math.max(0, Math.min(height - 1, down - 0.5));
  const column0 = lowerCentre(column, width);
  const row0 = lowerCentre(row, height);
  const u = column - column0;
  const v = row - row0;
  // A neighbour of weight zero does not count, so that its missing data cannot spoil the value.
  const weigh = (r: number, c: number, weight: number): number => (weight === 0 ? 0 : weight * (values[r * width + c] as number));
  return (
    weigh(row0, column0, (1 - u) * (1 - v)) +
    weigh(row0, column0 + 1, u * (1 - v)) +
    weigh(row0 + 1, column0, (1 - u) * v) +
    weigh(row0 + 1, column0 + 1, u * v)
  );
}
