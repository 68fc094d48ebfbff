import { type Polygon, type Position, type Raster, sampleRaster, toLonLat, writeGeoTiff, writePolygons } from '../../core/formats/index.ts';
import { cosDegrees, createRandom, sinDegrees } from '../../core/numeric/index.ts';
import { type DepositTruth, positionInPatch } from '../../core/truth/index.ts';
import type { DrillingPlan, LicencePlan } from './drilling-plan.ts';
import type { PlannedHole } from './lay-out-holes.ts';

/** Elevations are given to the decimetre. */
const PER_METRE = 10;
/** Collars are surveyed within this of the elevation model, m. */
const COLLAR_LIMIT_M = 0.3;
const COLLAR_SD_M = 0.1;
const OUTLINE_CORNERS = 48;

/** The elevation model: the known surface at pixel centres. */
export function terrainRaster(plan: DrillingPlan, truth: DepositTruth): Raster {
  const { west, north, widthM, heightM, pixelM } = plan.terrain;
  const width = Math.round(widthM / pixelM);
  const height = Math.round(heightM / pixelM);
  const values = new Float64Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const z = truth.surfaceElevation(west + (column + 0.5) * pixelM, north - (row + 0.5) * pixelM);
      values[row * width + column] = Math.round(z * PER_METRE) / PER_METRE;
    }
  }
  return { width, height, originX: west, originY: north, pixelX: pixelM, pixelY: pixelM, values, noData: null, epsg: plan.epsg };
}

export function terrainFile(raster: Raster): Promise<Uint8Array> {
  return writeGeoTiff(raster, { sampleType: 'float32' });
}

/** Collar elevations as surveyed. */
export function collarElevations(plan: DrillingPlan, raster: Raster, holes: readonly PlannedHole[]): Float64Array {
  const random = createRandom(plan.seed, 'collars');
  return Float64Array.from(holes, (hole) => {
    const error = Math.max(-COLLAR_LIMIT_M, Math.min(COLLAR_LIMIT_M, COLLAR_SD_M * random.normal()));
    return sampleRaster(raster, hole.x, hole.y) + error;
  });
}

const NOTE = 'approximate outline drawn for the synthetic data; not the registered boundary';

export function licenceFile(plan: DrillingPlan): Uint8Array {
  return writePolygons(
    plan.licences.map((licence) => ({
      name: licence.name,
      properties: { holder: licence.holder, approximate: true, synthetic: true, note: NOTE },
      rings: [closedRing(plan, oblongCorners(licence))],
    })),
  );
}

export function prospectFile(plan: DrillingPlan): Uint8Array {
  const prospects: Polygon[] = plan.truth.patches.map((patch) => {
    const outline = Array.from({ length: OUTLINE_CORNERS }, (_, i) => {
      const angle = (360 * i) / OUTLINE_CORNERS;
      return positionInPatch(patch, cosDegrees(angle), sinDegrees(angle));
    });
    return { name: patch.name, properties: { id: patch.id, approximate: true, synthetic: true, note: NOTE }, rings: [closedRing(plan, outline)] };
  });
  return writePolygons(prospects);
}

function oblongCorners(licence: LicencePlan): Position[] {
  const along: Position = [(sinDegrees(licence.azimuth) * licence.lengthM) / 2, (cosDegrees(licence.azimuth) * licence.lengthM) / 2];
  const across: Position = [(-cosDegrees(licence.azimuth) * licence.widthM) / 2, (sinDegrees(licence.azimuth) * licence.widthM) / 2];
  const corner = (a: number, b: number): Position => [licence.x + a * along[0] + b * across[0], licence.y + a * along[1] + b * across[1]];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Longitude and latitude, the first position once more at the end. */
function closedRing(plan: DrillingPlan, corners: readonly Position[]): Position[] {
  const ring = corners.map((corner) => roundDegrees(toLonLat(`EPSG:${plan.epsg}`, corner)));
  return [...ring, ring[0] as Position];
}

/** A ten-millionth of a degree is a centimetre. */
function roundDegrees([lon, lat]: Position): Position {
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
