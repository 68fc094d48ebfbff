import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads';
import type { EstimationJob, TileResult } from '../../core/estimation/index.ts';
import { runTilesInWorkers, type TilePool } from '../tiles/run-tiles-in-workers.ts';
import { DEFAULT_TILE_LIMITS, type TileHost, type TileLimits, type TilePort } from '../tiles/tile-port.ts';

/** Where the threads come from and when they are given up. */
export interface ThreadPoolSettings {
  readonly workers: number;
  /** The built `thread.ts`. */
  readonly threadFile: URL | string;
  /** Heap of one thread, MB; a thread that needs more ends with ERR_WORKER_OUT_OF_MEMORY, which the pool notices. Default: Node's own. */
  readonly heapMb?: number;
  readonly limits?: TileLimits;
  /** Handed to each thread as it is. */
  readonly workerData?: unknown;
}

/** An executor over Node's worker threads. Whoever makes it closes it; threads that are not closed keep the process alive. */
export function createNodeRunTiles(settings: ThreadPoolSettings): TilePool {
  return runTilesInWorkers(threadHost(settings), settings.workers, settings.limits ?? DEFAULT_TILE_LIMITS);
}

function threadHost({ threadFile, heapMb, workerData }: ThreadPoolSettings): TileHost<EstimationJob, TileResult> {
  const resourceLimits: ResourceLimits = heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb };
  const options: WorkerOptions = { resourceLimits, workerData };
  return {
    openPort: (events): TilePort<EstimationJob> => {
      const worker = new Worker(threadFile, options);
      worker.on('message', events.onAnswer);
      worker.on('messageerror', (error: Error) => events.onDeath(`unreadable answer: ${error.message}`));
      worker.on('error', (error: unknown) => events.onDeath(describeDeath(error)));
      worker.on('exit', (code) => events.onDeath(`thread left with code ${code}`));
      return {
        post: (request) => worker.postMessage(request),
        terminate: async () => {
          await worker.terminate();
        },
      };
    },
    every: (milliseconds, callback) => {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  };
}

function describeDeath(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message;
}
