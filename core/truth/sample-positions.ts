import { type AreaMap, positionInPatch } from './area-weights.ts';
import type { TruthPatch } from './truth-parameters.ts';
import { cosineOfTurns, sineOfTurns } from './turn-cosine.ts';

/** Additive constants of the two-dimensional R sequence: powers of 1 / 1.3247…, the plastic number. */
const R1 = 0.7548776662466927;
const R2 = 0.5698402909980532;
const M2_PER_KM2 = 1e6;

export interface SamplePositions {
  /** Projected grid, m. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Int32Array;
}

/**
 * Positions spread evenly over every patch, `perKm2` to the square kilometre.
 *
 * **Source:** M. Roberts, 2018, the R2 low-discrepancy sequence (generalised golden ratio).
 */
export function spreadSamples(patches: readonly TruthPatch[], map: AreaMap, perKm2: number): SamplePositions {
  const x: number[] = [];
  const y: number[] = [];
  const area: number[] = [];
  patches.forEach((patch, p) => {
    const count = Math.ceil((perKm2 * Math.PI * patch.lengthM * patch.widthM) / 4 / M2_PER_KM2);
    for (let i = 0; i < count; i++) {
      const radius = Math.sqrt((0.5 + (i + 1) * R1) % 1);
      const turns = (0.5 + (i + 1) * R2) % 1;
      const position = positionInPatch(patch, radius * cosineOfTurns(turns), radius * sineOfTurns(turns));
      x.push(position[0]);
      y.push(position[1]);
      area.push(map.areaOfPatch[p] as number);
    }
  });
  return { x: Float64Array.from(x), y: Float64Array.from(y), area: Int32Array.from(area) };
}
