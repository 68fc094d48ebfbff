import { isGeographic, toLonLat } from '../../core/formats/index.ts';
import { createMapFrame, type GridExtent, localGrid, type MapFrame, type ToLonLat } from './map-frame.ts';

export interface DepositPlacement {
  readonly frame: MapFrame;
  /** `local` where no coordinate system is known or the one given does not fit the data: no basemap belongs under it. */
  readonly kind: 'projected' | 'local';
  /** The coordinate system that was given and could not be used. */
  readonly refusedCrs: string | null;
}

/**
 * Places a deposit on the world, or on a local grid around longitude and latitude 0 where its coordinate system is unknown, is in
 * degrees (the model is in metres), or does not reach its coordinates.
 */
export function placeDeposit(crs: string | null, extent: GridExtent, datumM: number): DepositPlacement {
  const projected = crs === null ? null : projectedFrame(crs, extent, datumM);
  if (projected !== null) return { frame: projected, kind: 'projected', refusedCrs: null };
  const frame = createMapFrame(localGrid(extent), extent, datumM);
  if (frame === null) throw new Error('the extent of the deposit is not finite');
  return { frame, kind: 'local', refusedCrs: crs };
}

function projectedFrame(crs: string, extent: GridExtent, datumM: number): MapFrame | null {
  const project: ToLonLat = (x, y) => toLonLat(crs, [x, y]);
  try {
    return isGeographic(crs) ? null : createMapFrame(project, extent, datumM);
  } catch {
    // Coordinates that the projection does not reach, or a definition that proj4 does not know: the caller says so on the map.
    return null;
  }
}
