import { exp } from '../numeric/index.ts';
import type { StructureType } from './variogram-spec.ts';

/*
 * Correlation ρ of each structure, from the square of the anisotropic distance h (1 at the practical range), because half of them
 * never need the root. Every function gives exactly 1 at 0 and falls to 0; the kriging kernels call them in their inner loops, so
 * their operations and the order of these are part of the specification of a result's bits.
 */

/** ρ = 1 − 1.5h + 0.5h³ up to h = 1. **Source:** Deutsch and Journel, GSLIB (2nd ed., 1998), II.3. */
export function sphericalCorrelation(h2: number): number {
  return h2 < 1 ? 1 - Math.sqrt(h2) * (1.5 - 0.5 * h2) : 0;
}

/** ρ = exp(−3h). **Source:** GSLIB, II.3. */
export function exponentialCorrelation(h2: number): number {
  return exp(-3 * Math.sqrt(h2));
}

/** ρ = exp(−3h²). **Source:** GSLIB, II.3. */
export function gaussianCorrelation(h2: number): number {
  return exp(-3 * h2);
}

/** ρ = 1 − 7h² + 8.75h³ − 3.5h⁵ + 0.75h⁷ up to h = 1. **Source:** Chilès and Delfiner, Geostatistics (2nd ed., 2012), § 2.5.1. */
export function cubicCorrelation(h2: number): number {
  return h2 < 1 ? 1 - h2 * (7 - Math.sqrt(h2) * (8.75 - h2 * (3.5 - 0.75 * h2))) : 0;
}

/** Where a Matérn correlation has fallen to e⁻³, as the exponential and the Gaussian have at their practical range; in scale lengths. */
const MATERN_THREE_HALVES = 4.749031386012702;
const MATERN_FIVE_HALVES = 5.924462618951796;

/** ρ = (1 + s)·exp(−s), s = 4.749h. **Source:** Stein, Interpolation of Spatial Data (1999), § 2.7, ν = 3/2. */
export function matern32Correlation(h2: number): number {
  const s = MATERN_THREE_HALVES * Math.sqrt(h2);
  return (1 + s) * exp(-s);
}

/** ρ = (1 + s + s²/3)·exp(−s), s = 5.924h. **Source:** Stein, Interpolation of Spatial Data (1999), § 2.7, ν = 5/2. */
export function matern52Correlation(h2: number): number {
  const s = MATERN_FIVE_HALVES * Math.sqrt(h2);
  return (1 + s * (1 + s / 3)) * exp(-s);
}

const CORRELATIONS: Readonly<Record<StructureType, (h2: number) => number>> = {
  spherical: sphericalCorrelation,
  exponential: exponentialCorrelation,
  gaussian: gaussianCorrelation,
  cubic: cubicCorrelation,
  matern12: exponentialCorrelation,
  matern32: matern32Correlation,
  matern52: matern52Correlation,
};

/**
 * Practical range ÷ range parameter of each structure, where the parameter a is that of exp(−h/a), exp(−(h/a)²), (1 + h/a)·exp(−h/a)
 * and (1 + h/a + (h/a)²/3)·exp(−h/a). Structures that end at their range have one range only.
 *
 * **Source:** the parameters are those of gstat (Pebesma, 2004, Computers & Geosciences 30), `Exp`, `Gau` and `Mat`.
 */
export const PRACTICAL_PER_PARAMETER: Readonly<Record<StructureType, number>> = {
  spherical: 1,
  exponential: 3,
  gaussian: 1.7320508075688772,
  cubic: 1,
  matern12: 3,
  matern32: MATERN_THREE_HALVES,
  matern52: MATERN_FIVE_HALVES,
};

/** All kinds of structure, in the order in which a list offers them. */
export const STRUCTURE_TYPES = [
  'spherical',
  'exponential',
  'gaussian',
  'cubic',
  'matern12',
  'matern32',
  'matern52',
] as const satisfies readonly StructureType[];

/** The correlation of a structure at the squared anisotropic distance `h2`. */
export function structureCorrelation(type: StructureType, h2: number): number {
  return CORRELATIONS[type](h2);
}
