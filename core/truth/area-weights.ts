import { rotationMatrix } from '../numeric/index.ts';
import type { TruthPatch } from './truth-parameters.ts';

/** A patch still counts as itself this far past its outline, m. */
const PAST_OUTLINE_M = 250;
/** Distance at which the pull of a patch falls to a quarter, m. */
const FALL_OFF_M = 100;

/** How much each area has to say at a position (sums to 1), and the grade factor there. */
export interface AreaWeights {
  readonly weights: Float64Array;
  readonly gradeFactor: number;
}

export interface AreaMap {
  readonly areas: readonly string[];
  /** Index of each patch's area. */
  readonly areaOfPatch: Int32Array;
  weightsAt(x: number, y: number): AreaWeights;
}

/** Position in a patch's own frame, in half axes: inside where the sum of squares is below 1. */
export function patchPosition(patch: TruthPatch, x: number, y: number): readonly [number, number] {
  const frame = rotationMatrix(patch.azimuth, 0, 0);
  const dx = x - patch.x;
  const dy = y - patch.y;
  return [
    ((frame[0] as number) * dx + (frame[1] as number) * dy) / (patch.lengthM / 2),
    ((frame[3] as number) * dx + (frame[4] as number) * dy) / (patch.widthM / 2),
  ];
}

/** Inverse of {@link patchPosition}. */
export function positionInPatch(patch: TruthPatch, along: number, across: number): readonly [number, number] {
  const frame = rotationMatrix(patch.azimuth, 0, 0);
  const u = along * (patch.lengthM / 2);
  const v = across * (patch.widthM / 2);
  return [patch.x + (frame[0] as number) * u + (frame[3] as number) * v, patch.y + (frame[1] as number) * u + (frame[4] as number) * v];
}

/**
 * Which area a position belongs to, softly: weights fall with the distance to the patches (Shepard's inverse distance), so that the
 * known function is continuous between them.
 */
export function createAreaMap(patches: readonly TruthPatch[]): AreaMap {
  const areas = [...new Set(patches.map((patch) => patch.area))];
  const areaOfPatch = Int32Array.from(patches, (patch) => areas.indexOf(patch.area));
  const weightsAt = (x: number, y: number): AreaWeights => {
    const weights = new Float64Array(areas.length);
    let total = 0;
    let factor = 0;
    patches.forEach((patch, p) => {
      const pull = patchPull(patch, x, y);
      const area = areaOfPatch[p] as number;
      weights[area] = (weights[area] as number) + pull;
      total += pull;
      factor += pull * patch.gradeFactor;
    });
    return { weights: weights.map((w) => w / total), gradeFactor: factor / total };
  };
  return { areas, areaOfPatch, weightsAt };
}

function patchPull(patch: TruthPatch, x: number, y: number): number {
  const wide = { ...patch, lengthM: patch.lengthM + 2 * PAST_OUTLINE_M, widthM: patch.widthM + 2 * PAST_OUTLINE_M };
  const [along, across] = patchPosition(wide, x, y);
  const outside = Math.max(0, Math.sqrt(along * along + across * across) - 1) * (Math.min(wide.lengthM, wide.widthM) / 2);
  const spread = outside * outside + FALL_OFF_M * FALL_OFF_M;
  return 1 / (spread * spread);
}
