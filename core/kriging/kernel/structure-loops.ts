import type { StructureType } from '../../variography/index.ts';
import { addCubicPairs, addCubicPoints } from './cubic.ts';
import { addExponentialPairs, addExponentialPoints } from './exponential.ts';
import { addGaussianPairs, addGaussianPoints } from './gaussian.ts';
import { addMatern52Pairs, addMatern52Points } from './matern-five-halves.ts';
import { addMatern32Pairs, addMatern32Points } from './matern-three-halves.ts';
import { addSphericalPairs, addSphericalPoints } from './spherical.ts';

/*
 * The two loops in which a run spends most of its time. Each kind of structure has its own copy of both (one file a kind), because an
 * engine inlines the correlation only where the call site always meets the same function: one shared loop was measured four times
 * slower. The copies differ in nothing but the correlation, and in the early way out of those that end at a finite range.
 *
 * Coordinates are in the structure's own space (unit range), relative to the target's centre, so a local origin is built in.
 */

/**
 * Adds contribution·ρ to the packed lower triangle of the sample–sample covariances, diagonal included, row after row.
 *
 * Order of operations: d² = (dx² + dy²) + dz², then matrix + contribution·ρ(d²).
 */
export function addPairs(
  type: StructureType,
  matrix: Float64Array,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  count: number,
  contribution: number,
): void {
  if (type === 'spherical') addSphericalPairs(matrix, x, y, z, count, contribution);
  else if (type === 'exponential' || type === 'matern12') addExponentialPairs(matrix, x, y, z, count, contribution);
  else if (type === 'gaussian') addGaussianPairs(matrix, x, y, z, count, contribution);
  else if (type === 'matern32') addMatern32Pairs(matrix, x, y, z, count, contribution);
  else if (type === 'matern52') addMatern52Pairs(matrix, x, y, z, count, contribution);
  else addCubicPairs(matrix, x, y, z, count, contribution);
}

/**
 * Adds share·Σρ to each sample's covariance with the target: `points` are the target's discretisation points (x y z, x y z, …),
 * `share` the contribution divided by their number.
 *
 * Order of operations: points of even number are summed in one accumulator, those of odd number in another, each in order; then
 * row + share·(even + odd). A sample farther than 1 + `reach` from the centre, `reach` being the distance of the farthest point, is
 * skipped where ρ is 0 beyond 1: it would add exactly 0, so a kernel that does not skip gives the same bits.
 */
export function addPoints(
  type: StructureType,
  row: Float64Array,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  count: number,
  points: Float64Array,
  share: number,
  reach: number,
): void {
  if (type === 'spherical') addSphericalPoints(row, x, y, z, count, points, share, reach);
  else if (type === 'exponential' || type === 'matern12') addExponentialPoints(row, x, y, z, count, points, share);
  else if (type === 'gaussian') addGaussianPoints(row, x, y, z, count, points, share);
  else if (type === 'matern32') addMatern32Points(row, x, y, z, count, points, share);
  else if (type === 'matern52') addMatern52Points(row, x, y, z, count, points, share);
  else addCubicPoints(row, x, y, z, count, points, share, reach);
}
