import { ResourceError } from '../numeric/index.ts';
import { createEstimateCollector, type Estimates } from './estimate-collector.ts';
import type { EstimationJob } from './estimation-job.ts';
import { createTileEstimator } from './tile-estimator.ts';

export interface RunTilesOptions {
  readonly signal?: AbortSignal;
  /** Targets done and in all, after each tile. A promise that it returns is awaited, which gives an inline run's host room to breathe. */
  readonly onProgress?: (targetsDone: number, targetCount: number) => unknown;
}

/**
 * Estimates all tiles of a job. Hosts differ in where they do it (inline, threads, web workers), never in what comes out.
 *
 * Rejects with ResourceError `cancelled` when the signal is raised.
 */
export type RunTiles = (job: EstimationJob, options?: RunTilesOptions) => Promise<Estimates>;

/** Runs all tiles one after another where it is called. */
export const runTilesInline: RunTiles = async (job, options = {}) => {
  const { signal, onProgress } = options;
  const estimator = createTileEstimator(job);
  const collector = createEstimateCollector(job);
  for (const tile of estimator.tiles) {
    if (signal?.aborted === true) throw new ResourceError('cancelled', { tilesDone: tile.number, tiles: estimator.tiles.length });
    collector.add(estimator.estimateTile(tile.number));
    await onProgress?.(collector.targetsDone(), job.targets.x.length);
  }
  return collector.finish();
};
