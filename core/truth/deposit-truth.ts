import { cosDegrees, sinDegrees } from '../numeric/index.ts';
import { OXIDES } from '../ree/index.ts';
import { createAreaMap } from './area-weights.ts';
import { createLandscape } from './landscape.ts';
import { createRegolith, pureWeights } from './regolith.ts';
import { spreadSamples } from './sample-positions.ts';
import { createTruthColumn, type TruthColumn } from './truth-column.ts';
import { createTruthFields, type TruthModel } from './truth-fields.ts';
import type { TruthParameters } from './truth-parameters.ts';

/** A box in the ground: centre and size in metres, `azimuth` turning it clockwise as a block grid's. */
export interface TruthBox {
  readonly centre: readonly [number, number, number];
  readonly size: readonly [number, number, number];
  readonly azimuth: number;
}

/**
 * The known function behind a synthetic deposit: what lies at any position of the projected grid (m). The same numbers for the same
 * parameters in every engine. Grades are in ppm, in the order of `variables`.
 */
export interface DepositTruth {
  readonly parameters: TruthParameters;
  /** Analyte ids of the grades: the fifteen oxides, then sc2o3, u3o8, tho2. */
  readonly variables: readonly string[];
  surfaceElevation(x: number, y: number): number;
  waterTableElevation(x: number, y: number): number;
  /** Depths of the bases of all layers but the last, m below surface. */
  contactDepths(x: number, y: number): Float64Array;
  /** Everything below one position; the quick way for many depths. */
  column(x: number, y: number): TruthColumn;
  /** Grades at a point, written to `out`; false (and NaN) above the surface. */
  gradesAt(x: number, y: number, z: number, out: Float64Array): boolean;
  /** Mean grades over the part of a box that lies in the ground, from `pointsPerAxis`³ points (4 unless told); the share of the points that do. */
  averageGrades(box: TruthBox, out: Float64Array, pointsPerAxis?: number): number;
}

/** Positions per square kilometre at which fields are recentred and rescaled. */
const SAMPLES_PER_KM2 = 16;
const POINTS_PER_AXIS = 4;

/**
 * Builds the known function of a deposit. Costs about a second; a point costs well below a millisecond after it.
 */
export function createDepositTruth(parameters: TruthParameters): DepositTruth {
  const model = createTruthModel(parameters);
  const variables = OXIDES.map((oxide) => oxide.analyte);
  const local = (x: number, y: number): readonly [number, number] => [x - parameters.origin[0], y - parameters.origin[1]];
  const column = (x: number, y: number): TruthColumn => createTruthColumn(model, x, y);

  const gradesAt = (x: number, y: number, z: number, out: Float64Array): boolean => {
    const here = column(x, y);
    if (z > here.surface) {
      out.fill(Number.NaN);
      return false;
    }
    here.gradesAt(here.surface - z, out);
    return true;
  };

  return {
    parameters,
    variables,
    surfaceElevation: (x, y) => model.landscape.surfaceAt(...local(x, y)),
    waterTableElevation: (x, y) => model.landscape.groundAt(...local(x, y)).waterTable,
    contactDepths: (x, y) => column(x, y).contacts,
    column,
    gradesAt,
    averageGrades: (box, out, pointsPerAxis = POINTS_PER_AXIS) => averageOverBox(column, box, pointsPerAxis, variables.length, out),
  };
}

function createTruthModel(parameters: TruthParameters): TruthModel {
  const landscape = createLandscape(parameters);
  const areaMap = createAreaMap(parameters.patches);
  const positions = spreadSamples(parameters.patches, areaMap, SAMPLES_PER_KM2);
  const x = positions.x.map((value) => value - parameters.origin[0]);
  const y = positions.y.map((value) => value - parameters.origin[1]);
  const ground = Array.from(x, (value, i) => landscape.groundAt(value, y[i] as number));
  const areaCount = areaMap.areas.length;
  const samples = { x, y, area: positions.area, areaCount, slope: Float64Array.from(ground, (g) => g.slope) };
  const regolith = createRegolith(parameters, samples);
  const pure = pureWeights(areaCount);
  const contacts = ground.map((g, i) => {
    const out = new Float64Array(parameters.units.length - 1);
    regolith.contactsAt(x[i] as number, y[i] as number, g.slope, pure[positions.area[i] as number] as Float64Array, out);
    return out;
  });
  return createTruthFields(parameters, { landscape, areaMap, regolith, samples, ground, contacts });
}

/** Points at the centres of equal cells of the box. */
function averageOverBox(columnAt: (x: number, y: number) => TruthColumn, box: TruthBox, perAxis: number, width: number, out: Float64Array): number {
  const point = new Float64Array(width);
  const cosine = cosDegrees(box.azimuth);
  const sine = sinDegrees(box.azimuth);
  out.fill(0, 0, width);
  let inGround = 0;
  for (let j = 0; j < perAxis; j++) {
    for (let i = 0; i < perAxis; i++) {
      const u = ((i + 0.5) / perAxis - 0.5) * box.size[0];
      const v = ((j + 0.5) / perAxis - 0.5) * box.size[1];
      const here = columnAt(box.centre[0] + cosine * u + sine * v, box.centre[1] - sine * u + cosine * v);
      for (let k = 0; k < perAxis; k++) {
        const depth = here.surface - (box.centre[2] + ((k + 0.5) / perAxis - 0.5) * box.size[2]);
        if (depth < 0) continue;
        here.gradesAt(depth, point);
        for (let n = 0; n < width; n++) out[n] = (out[n] as number) + (point[n] as number);
        inGround++;
      }
    }
  }
  for (let n = 0; n < width; n++) out[n] = inGround === 0 ? Number.NaN : (out[n] as number) / inGround;
  return inGround / (perAxis * perAxis * perAxis);
}
