import type { HoleTable } from '../drillholes/index.ts';
import { type Raster, sampleRaster } from '../formats/index.ts';
import { createPointGrid } from '../numeric/index.ts';

/** Ground elevation in metres at a map position; NaN where it is not known. */
export type Topography = (x: number, y: number) => number;

/** Ground from a digital elevation model, bilinear between pixel centres. */
export function topographyFromRaster(raster: Raster): Topography {
  return (x, y) => sampleRaster(raster, x, y);
}

/** Ground where there is no elevation model: the collar elevation of the nearest hole. */
export function topographyFromCollars(holes: HoleTable): Topography {
  const grid = createPointGrid(holes.x, holes.y);
  const nearest = new Int32Array(1);
  const distance2 = new Float64Array(1);
  return (x, y) => (grid.nearest(x, y, 1, nearest, distance2) === 0 ? Number.NaN : (holes.z[nearest[0] as number] as number));
}
