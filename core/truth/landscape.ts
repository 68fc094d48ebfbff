import { createFourierField, planarGradient, planarValue } from './fourier-field.ts';
import type { TruthParameters } from './truth-parameters.ts';

/** The ground at one position. Elevations in metres, slope as rise over run. */
export interface GroundPoint {
  readonly surface: number;
  readonly waterTable: number;
  readonly slope: number;
}

export interface Landscape {
  /** Positions are metres from the deposit's origin. */
  groundAt(x: number, y: number): GroundPoint;
  surfaceAt(x: number, y: number): number;
}

/** Depth of the shallowest water table, m: springs keep it from reaching the surface. */
const SHALLOWEST_WATER_M = 0.5;

/**
 * Hills on a regional slope, cut by main and side valleys that follow the zero lines of their own fields: long, connected drainage
 * lines and ridges between them, where a plain random field would give round hills. The water table follows the surface damped.
 */
export function createLandscape(parameters: TruthParameters): Landscape {
  const { landscape, seed, waves } = parameters;
  const half = Math.round(waves / 2);
  const hills = createFourierField(landscape.hills.structure, half, seed, 'hills');
  const valleys = landscape.valleys.map((valley, v) => ({ ...valley, field: createFourierField(valley.structure, half, seed, `valley ${v}`) }));
  const [east, north] = landscape.regionalSlope;
  const [followsHills, ...followsValleys] = landscape.waterTableFollows;
  const gradient = new Float64Array(2);

  const plane = (x: number, y: number): number => landscape.baseElevationM + east * x + north * y;

  const surfaceAt = (x: number, y: number): number => {
    let z = plane(x, y) + landscape.hills.heightM * planarValue(hills, x, y);
    for (const valley of valleys) z -= valley.depthM * incision(planarValue(valley.field, x, y) / valley.width);
    return z;
  };

  const groundAt = (x: number, y: number): GroundPoint => {
    const relief = landscape.hills.heightM * planarValue(hills, x, y);
    let surface = plane(x, y) + relief;
    let waterTable = plane(x, y) + followsHills * relief - landscape.waterTableDepthM;
    planarGradient(hills, x, y, gradient);
    let slopeEast = east + landscape.hills.heightM * (gradient[0] as number);
    let slopeNorth = north + landscape.hills.heightM * (gradient[1] as number);
    valleys.forEach((valley, v) => {
      const s = planarValue(valley.field, x, y) / valley.width;
      const cut = incision(s);
      surface -= valley.depthM * cut;
      waterTable -= (followsValleys[v] ?? 1) * valley.depthM * cut;
      planarGradient(valley.field, x, y, gradient);
      const steepness = (valley.depthM * 2 * s * cut * cut) / valley.width;
      slopeEast += steepness * (gradient[0] as number);
      slopeNorth += steepness * (gradient[1] as number);
    });
    return { surface, waterTable: Math.min(waterTable, surface - SHALLOWEST_WATER_M), slope: Math.sqrt(slopeEast * slopeEast + slopeNorth * slopeNorth) };
  };

  return { groundAt, surfaceAt };
}

/** Cross-section of a valley: 1 on its line, a half one width off it. */
function incision(s: number): number {
  return 1 / (1 + s * s);
}
