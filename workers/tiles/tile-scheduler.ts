import { ResourceError } from '../../core/numeric/index.ts';
import { TileCrew } from './tile-crew.ts';
import type { TileHost, TileLimits } from './tile-port.ts';
import { TileRun, type TileTask } from './tile-run.ts';

export interface TileScheduler<Job, Columns> {
  /**
   * Runs a task through the pool's workers, after the task before it.
   *
   * @throws ResourceError `cancelled` at once when the signal aborts or the pool closes, `workerFailed` when a tile's workers were lost
   * more often than the limits allow, and whatever refusal the job itself meets
   */
  readonly run: (task: TileTask<Job, Columns>) => Promise<void>;
  /** Cancels what runs, ends every worker; settles when all are gone. */
  readonly close: () => Promise<void>;
}

/** A pool of workers over any host. Threads and web workers differ in their ports only. */
export function createTileScheduler<Job, Columns>(host: TileHost<Job, Columns>, workers: number, limits: TileLimits): TileScheduler<Job, Columns> {
  const crew = new TileCrew(host);
  const closing = new AbortController();
  let previous: Promise<void> = Promise.resolve();

  async function run(task: TileTask<Job, Columns>): Promise<void> {
    const signal = task.signal ? AbortSignal.any([task.signal, closing.signal]) : closing.signal;
    const turn = previous;
    let endTurn: () => void = () => undefined;
    previous = new Promise((resolve) => {
      endTurn = resolve;
    });
    try {
      await turnOrCancel(turn, signal);
      await new TileRun({ ...task, signal }, { crew, workers, limits, every: host.every }).outcome;
    } finally {
      void turn.then(endTurn);
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    await crew.close();
  }

  return { run, close };
}

/** One job at a time: two at once would only share the same cores and hold both jobs' memory. */
function turnOrCancel(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ResourceError('cancelled', {}));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    void turn.then(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    });
  });
}
