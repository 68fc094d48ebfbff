import type { EstimationJob, TileResult } from '../../core/estimation/index.ts';
import { runTilesInWorkers, type TilePool } from '../tiles/run-tiles-in-workers.ts';
import { DEFAULT_TILE_LIMITS, type TileHost, type TilePort } from '../tiles/tile-port.ts';

/** An executor over web workers. Tile numbers and columns travel as plain messages, columns transferred; no shared memory is needed. */
export function createBrowserRunTiles(workers: number): TilePool {
  return runTilesInWorkers(webWorkerHost(), workers, DEFAULT_TILE_LIMITS);
}

function webWorkerHost(): TileHost<EstimationJob, TileResult> {
  return {
    openPort: (events): TilePort<EstimationJob> => {
      const worker = new Worker(new URL('./tile.worker.ts', import.meta.url), { type: 'module', name: 'tile' });
      worker.addEventListener('message', ({ data }) => events.onAnswer(data));
      worker.addEventListener('messageerror', () => events.onDeath('unreadable answer'));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        events.onDeath(event.message || 'the worker could not be started');
      });
      return {
        post: (request) => worker.postMessage(request),
        terminate: () => {
          worker.terminate();
          return Promise.resolve();
        },
      };
    },
    every: (milliseconds, callback) => {
      const timer = setInterval(callback, milliseconds);
      return () => clearInterval(timer);
    },
  };
}
