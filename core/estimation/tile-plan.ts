import type { EstimationJob } from './estimation-job.ts';

/** A run of targets that is estimated in one go: rows `start` to `end`, the latter not included. */
export interface Tile {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a job's targets into tiles, in order. The plan follows from the job alone, never from the number of workers; targets that stand
 * together in the job stay together, so a search begins near where the last one ended.
 */
export function planTiles(job: EstimationJob): readonly Tile[] {
  const count = job.targets.x.length;
  return Array.from({ length: Math.ceil(count / job.tileSize) }, (_, number) => ({
    number,
    start: number * job.tileSize,
    end: Math.min(count, (number + 1) * job.tileSize),
  }));
}
