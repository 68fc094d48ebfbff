import { exp, log } from '../numeric/index.ts';
import { type AreaMoments, blend, measureMoments, standardise } from './area-moments.ts';
import { createFourierField, planarValue } from './fourier-field.ts';
import type { TruthParameters } from './truth-parameters.ts';

/** Positions that the fields are recentred and rescaled on: metres from the deposit's origin, the area of each, and its slope. */
export interface SampleGround {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Int32Array;
  readonly areaCount: number;
  readonly slope: Float64Array;
}

export interface Regolith {
  /** Writes the depths of the bases of all layers but the last (m below surface). */
  contactsAt(x: number, y: number, slope: number, weights: Float64Array, out: Float64Array): void;
}

/** Slopes below this are flat ground, as a rise over run: keeps the logarithm finite. */
const FLAT_SLOPE = 0.002;

/**
 * Thickness of every layer at a position: lognormal with the mean and variation asked for **over each area** (the luck of the seed
 * is taken out), varying over the long waves and the roughness of the parameters, thinner or thicker on steep ground.
 */
export function createRegolith(parameters: TruthParameters, samples: SampleGround): Regolith {
  const layers = parameters.units.slice(0, -1);
  const half = Math.round(parameters.waves / 2);
  const slopeMoments = measureMoments(samples.slope.map(logSlope), samples.area, samples.areaCount);
  const fields = layers.map((unit) =>
    parameters.thickness.structures.map(({ share, structure }, s) => ({
      weight: Math.sqrt(share),
      field: createFourierField(structure, half, parameters.seed, `thickness ${unit.code} ${s}`),
    })),
  );

  const rawThickness = (layer: number, x: number, y: number, slope: number, weights: Float64Array): number => {
    let waves = 0;
    for (const { weight, field } of fields[layer] ?? []) waves += weight * planarValue(field, x, y);
    const tie = layers[layer]?.slopeCorrelation ?? 0;
    return tie * standardise(logSlope(slope), slopeMoments, weights) + Math.sqrt(1 - tie * tie) * waves;
  };

  const corrections = layers.map((unit, layer) => {
    const pure = pureWeights(samples.areaCount);
    const raw = samples.x.map((x, i) =>
      rawThickness(layer, x, samples.y[i] as number, samples.slope[i] as number, pure[samples.area[i] as number] as Float64Array),
    );
    const moments = measureMoments(raw, samples.area, samples.areaCount);
    const logSd = Math.sqrt(log(1 + unit.thicknessCv * unit.thicknessCv));
    const relative = raw.map((r, i) => exp(logSd * standardise(r, moments, pure[samples.area[i] as number] as Float64Array)));
    return { moments, logSd, meanRelative: measureMoments(relative, samples.area, samples.areaCount).mean };
  });

  return {
    contactsAt: (x, y, slope, weights, out) => {
      let depth = 0;
      layers.forEach((unit, layer) => {
        const { moments, logSd, meanRelative } = corrections[layer] as { moments: AreaMoments; logSd: number; meanRelative: Float64Array };
        const score = standardise(rawThickness(layer, x, y, slope, weights), moments, weights);
        depth += (unit.thicknessM * exp(logSd * score)) / blend(meanRelative, weights);
        out[layer] = depth;
      });
    },
  };
}

/** Weights of positions that lie wholly in one area. */
export function pureWeights(areaCount: number): readonly Float64Array[] {
  return Array.from({ length: areaCount }, (_, area) => Float64Array.from({ length: areaCount }, (_unused, a) => (a === area ? 1 : 0)));
}

function logSlope(slope: number): number {
  return log(slope + FLAT_SLOPE);
}
