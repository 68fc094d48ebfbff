import { type AxisAngles, type AxisRadii, ResourceError, scaledRotation } from '../numeric/index.ts';
import { PRACTICAL_PER_PARAMETER, STRUCTURE_TYPES, structureCorrelation } from './structure-correlation.ts';
import { RANGE_CONVENTIONS, type RangeConvention, type StructureSpec, type StructureType, type VariogramSpec } from './variogram-spec.ts';

const proven = Symbol('proven');

/** A structure made ready for evaluation: the anisotropic distance of a separation d is |axes·d|, 1 at the practical range. */
export interface ModelStructure {
  readonly type: StructureType;
  readonly contribution: number;
  /** Scaled rotation, nine numbers row by row; a zonal axis is a row of zeros. */
  readonly axes: Float64Array;
  /** Practical ranges and angles, for a structure that is turned to a target's own azimuth and dip and back. */
  readonly radii: AxisRadii;
  readonly angles: AxisAngles;
}

/** A variogram model that has been proved valid; only `createVariogramModel` makes one. */
export interface VariogramModel {
  readonly [proven]: true;
  readonly spec: VariogramSpec;
  readonly nugget: number;
  readonly structures: readonly ModelStructure[];
  /** Nugget + contributions: C(0), the variance of a point. */
  readonly totalSill: number;
}

/** More structures than a person can fit, and the most that the kernels are built for. */
const MAXIMUM_STRUCTURES = 4;

/**
 * What a refusal says is allowed. A power model has no sill: without one there is no C(0), no variance of a block, no slope and no
 * efficiency, and simple kriging is not defined; within a neighbourhood a long range fits the same data.
 */
export const ADMITTED_TYPES = `${STRUCTURE_TYPES.join(', ')} (structures with a sill: a power model has none, so a block has no variance; take a long range)`;

/**
 * Proves a variogram and makes it ready for use.
 *
 * Valid: nugget and contributions finite and not negative, their sum positive, at most four structures, every range positive and not
 * all three infinite, angles finite. Each admitted structure is positive definite in three dimensions, hence so is their sum.
 *
 * @throws ResourceError `variogramInvalid` with the key that is wrong and the value found
 */
export function createVariogramModel(spec: VariogramSpec): VariogramModel {
  requireSill('nugget', spec.nugget);
  if (spec.structures.length > MAXIMUM_STRUCTURES) refuse('structures', spec.structures.length, `at most ${MAXIMUM_STRUCTURES}`);
  const { rangeConvention = 'practical' } = spec;
  if (!RANGE_CONVENTIONS.includes(rangeConvention)) refuse('rangeConvention', rangeConvention, RANGE_CONVENTIONS.join(', '));
  const structures = spec.structures.map((structure, index) => createStructure(structure, index, rangeConvention));
  let totalSill = spec.nugget;
  for (const structure of structures) totalSill += structure.contribution;
  if (!(totalSill > 0 && totalSill < Number.POSITIVE_INFINITY)) refuse('totalSill', totalSill, 'a positive sum of nugget and contributions');
  return { [proven]: true, spec, nugget: spec.nugget, structures, totalSill };
}

function createStructure(spec: StructureSpec, index: number, convention: RangeConvention): ModelStructure {
  const key = `structures[${index}]`;
  if (!STRUCTURE_TYPES.includes(spec.type)) refuse(`${key}.type`, spec.type, ADMITTED_TYPES);
  requireSill(`${key}.contribution`, spec.contribution);
  for (const [axis, range] of spec.ranges.entries()) {
    if (!(range > 0)) refuse(`${key}.ranges[${axis}]`, range, 'a positive length in metres, or Infinity');
  }
  if (spec.ranges.length !== 3) refuse(`${key}.ranges`, spec.ranges.length, 'three ranges: major, minor, vertical');
  if (spec.ranges.every((range) => range === Number.POSITIVE_INFINITY)) refuse(`${key}.ranges`, Number.POSITIVE_INFINITY, 'at least one finite range');
  for (const angle of ['azimuth', 'dip', 'plunge'] as const) {
    if (!Number.isFinite(spec[angle])) refuse(`${key}.${angle}`, spec[angle], 'degrees');
  }
  const scale = convention === 'parametric' ? PRACTICAL_PER_PARAMETER[spec.type] : 1;
  const [majorM, minorM, verticalM] = spec.ranges.map((range) => range * scale) as [number, number, number];
  const radii = { majorM, minorM, verticalM };
  const { type, contribution, azimuth, dip, plunge } = spec;
  const angles = { azimuth, dip, plunge };
  return { type, contribution, axes: scaledRotation(angles, radii), radii, angles };
}

function requireSill(key: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) refuse(key, value, 'a number, 0 or more');
}

function refuse(key: string, found: number | string, expected: string): never {
  throw new ResourceError('variogramInvalid', { key, found: typeof found === 'number' && !Number.isFinite(found) ? String(found) : found, expected });
}

/**
 * Covariance C(d) between two points separated by (dx, dy, dz) metres. The nugget counts only at exactly zero separation, where the
 * covariance is the total sill.
 *
 * **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), II.3 (nested structures, each with its own anisotropy).
 */
export function covariance(model: VariogramModel, dx: number, dy: number, dz: number): number {
  if (dx === 0 && dy === 0 && dz === 0) return model.totalSill;
  return structuredCovariance(model, dx, dy, dz);
}

/** The covariance without the nugget, also at zero separation: what the mean over a block is taken of. */
export function structuredCovariance(model: Pick<VariogramModel, 'structures'>, dx: number, dy: number, dz: number): number {
  let total = 0;
  for (const { type, contribution, axes } of model.structures) {
    const u = (axes[0] as number) * dx + (axes[1] as number) * dy + (axes[2] as number) * dz;
    const v = (axes[3] as number) * dx + (axes[4] as number) * dy + (axes[5] as number) * dz;
    const w = (axes[6] as number) * dx + (axes[7] as number) * dy + (axes[8] as number) * dz;
    total += contribution * structureCorrelation(type, u * u + v * v + w * w);
  }
  return total;
}

/** Semivariance γ(d) = C(0) − C(d) of a separation in metres. */
export function semivariance(model: VariogramModel, dx: number, dy: number, dz: number): number {
  return model.totalSill - covariance(model, dx, dy, dz);
}
