import { type AreaMoments, measureMoments, standardise } from './area-moments.ts';
import { createColumnField, createFieldColumn, type FieldColumn } from './field-column.ts';
import { createFourierField, type FieldStructure, planarValue } from './fourier-field.ts';

/** One part of a field: its share of the variance and its covariance. */
export interface FieldPart {
  readonly share: number;
  readonly structure: FieldStructure;
  readonly levelM: number;
}

/** A point to measure moments at: metres from the deposit's origin, the field's own vertical coordinate, and the area. */
export interface FieldSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Vertical coordinates of the points in column i: u[i × perColumn] … */
  readonly u: Float64Array;
  readonly perColumn: number;
  /** Area of each column. */
  readonly area: Int32Array;
  readonly areaCount: number;
}

/** A field of mean 0 and variance 1 over each area, evaluated column by column. */
export interface StandardField {
  columnAt(x: number, y: number, weights: Float64Array): FieldColumn;
}

/**
 * A sum of independent parts, each recentred and rescaled on its realised mean and variance in every area, and their sum once more:
 * otherwise the luck of the seed in an area a few ranges wide exceeds what is asked of the shipped totals.
 */
export function createStandardField(parts: readonly FieldPart[], waves: number, seed: number, stream: string, samples: FieldSamples): StandardField {
  const columns = parts.map((part, p) => {
    const field = createFourierField(part.structure, waves, seed, `${stream} ${p}`);
    if (part.structure.rangesM[2] === null) {
      return (x: number, y: number): FieldColumn => {
        const value = planarValue(field, x, y);
        return () => value;
      };
    }
    const columnField = createColumnField(field, part.levelM);
    return (x: number, y: number): FieldColumn => createFieldColumn(columnField, x, y);
  });
  const areaOfPoint = Int32Array.from({ length: samples.u.length }, (_, i) => samples.area[Math.floor(i / samples.perColumn)] as number);
  const values = columns.map((columnAt) => sampleColumns(columnAt, samples));
  const moments = values.map((v) => measureMoments(v, areaOfPoint, samples.areaCount));
  const roots = parts.map((part) => Math.sqrt(part.share));
  const sums = Float64Array.from({ length: samples.u.length }, (_, i) => {
    const area = areaOfPoint[i] as number;
    return values.reduce((total, v, p) => total + (roots[p] as number) * inArea(v[i] as number, moments[p] as AreaMoments, area), 0);
  });
  const sumMoments = measureMoments(sums, areaOfPoint, samples.areaCount);

  return {
    columnAt: (x, y, weights) => {
      const parted = columns.map((columnAt) => columnAt(x, y));
      return (u) => {
        let total = 0;
        for (let p = 0; p < parted.length; p++) {
          total += (roots[p] as number) * standardise((parted[p] as FieldColumn)(u), moments[p] as AreaMoments, weights);
        }
        return standardise(total, sumMoments, weights);
      };
    },
  };
}

function sampleColumns(columnAt: (x: number, y: number) => FieldColumn, samples: FieldSamples): Float64Array {
  const values = new Float64Array(samples.u.length);
  samples.x.forEach((x, i) => {
    const column = columnAt(x, samples.y[i] as number);
    for (let k = 0; k < samples.perColumn; k++) values[i * samples.perColumn + k] = column(samples.u[i * samples.perColumn + k] as number);
  });
  return values;
}

function inArea(value: number, moments: AreaMoments, area: number): number {
  return (value - (moments.mean[area] as number)) / (moments.sd[area] as number);
}
