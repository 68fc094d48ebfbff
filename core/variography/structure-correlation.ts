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

const CORRELATIONS: Readonly<Record<StructureType, (h2: number) => number>> = {
  spherical: sphericalCorrelation,
  exponential: exponentialCorrelation,
  gaussian: gaussianCorrelation,
  cubic: cubicCorrelation,
};

/** All kinds of structure, in the order in which a list offers them. */
export const STRUCTURE_TYPES = ['spherical', 'exponential', 'gaussian', 'cubic'] as const satisfies readonly StructureType[];

/** The correlation of a structure at the squared anisotropic distance `h2`. */
export function structureCorrelation(type: StructureType, h2: number): number {
  return CORRELATIONS[type](h2);
}
