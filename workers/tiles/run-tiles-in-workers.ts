import { createEstimateCollector, type EstimationJob, planTiles, type RunTiles, type TileResult } from '../../core/estimation/index.ts';
import { paceTiles } from './pace-tiles.ts';
import type { TileHost, TileLimits } from './tile-port.ts';
import { createTileScheduler } from './tile-scheduler.ts';

/** A pool that the pipeline can use as its executor. */
export interface TilePool extends RunTiles {
  /** Cancels what runs and ends every worker; settles when all are gone. */
  readonly close: () => Promise<void>;
}

/** An executor over a host's workers. They start with the first job, stay for the next ones and end with `close`. */
export function runTilesInWorkers(host: TileHost<EstimationJob, TileResult>, workers: number, limits: TileLimits): TilePool {
  const scheduler = createTileScheduler(host, workers, limits);
  const runTiles: RunTiles = async (given, { signal, onProgress } = {}) => {
    const job = paceTiles(given);
    const collector = createEstimateCollector(job);
    const accept = (_tile: number, result: TileResult): void => {
      collector.add(result);
      void onProgress?.(collector.targetsDone(), job.targets.x.length);
    };
    await scheduler.run({ job, tileCount: planTiles(job).length, accept, signal });
    return collector.finish();
  };
  return Object.assign(runTiles, { close: scheduler.close });
}
