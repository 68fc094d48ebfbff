import type { DomainEstimation, EstimationJob } from '../../core/estimation/index.ts';

/** Operations of a tile: about a second in the slowest kernel on a slow machine. */
const OPERATIONS_PER_TILE = 1e9;
/** Fewer targets than this are not worth a message. */
const FEWEST_TARGETS = 16;
/** Operations of one covariance between two points, roughly. */
const COVARIANCE = 10;

/**
 * The job with tiles so small that even a search for hundreds of samples answers within a second or so; most jobs keep their own size.
 * Progress then moves, and silence means trouble. What comes out is the same for any size of tile.
 */
export function paceTiles(job: EstimationJob): EstimationJob {
  const perTarget = Math.max(1, ...job.domains.map(operationsPerTarget));
  const targets = Math.max(FEWEST_TARGETS, Math.floor(OPERATIONS_PER_TILE / perTarget));
  return targets < job.tileSize ? { ...job, tileSize: targets } : job;
}

/** Covariances of all pairs, one factorisation (n³/6), and the covariances with the points of the block. */
function operationsPerTarget({ passes, discretisation }: DomainEstimation): number {
  const samples = Math.max(...passes.map((pass) => pass.maxSamples));
  const points = discretisation[0] * discretisation[1] * discretisation[2];
  return samples * samples * (samples / 6 + COVARIANCE / 2) + COVARIANCE * samples * points;
}
