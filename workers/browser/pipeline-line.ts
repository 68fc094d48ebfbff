import { type Remote, wrap } from 'comlink';
import { ResourceError } from '../../core/numeric/index.ts';
import { fromOutcome, type Outcome } from './outcome.ts';
import type { PipelineApi } from './pipeline-api.ts';

/** The line to one pipeline worker. */
export interface PipelineLine {
  readonly isOpen: () => boolean;
  /**
   * Makes a call; when the signal aborts it settles at once and `onAbort` tells the worker, which gets `graceMs` to let go before it is
   * ended.
   *
   * @throws ResourceError `cancelled`, `workerFailed` when the worker is lost or the line is closed, and what the call itself refuses
   */
  readonly call: <T>(ask: (api: Remote<PipelineApi>) => Promise<Outcome<T>>, cancel?: Cancelling) => Promise<T>;
  /** Ends the worker and its own workers; open calls are refused with the reason. */
  readonly close: (reason: string) => void;
}

export interface Cancelling {
  readonly signal: AbortSignal;
  readonly onAbort: (api: Remote<PipelineApi>) => void;
}

/** Long enough for a big table to be read to its end; a loop without end is ended then. */
const GRACE_MS = 5000;
/** The reason of calls that were open when a cancelled call had to be ended by force. */
export const STALLED = 'a cancelled call did not let go';

export function openPipelineLine(worker: Worker): PipelineLine {
  const api = wrap<PipelineApi>(worker);
  const open = new Set<(error: Error) => void>();
  let isOpen = true;
  const close = (reason: string): void => {
    if (!isOpen) return;
    isOpen = false;
    worker.terminate();
    for (const reject of open) reject(new ResourceError('workerFailed', { reason }));
    open.clear();
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    close(event.message || 'the worker could not be started');
  });
  worker.addEventListener('messageerror', () => close('unreadable answer'));
  const call: PipelineLine['call'] = (ask, cancelling) =>
    new Promise((resolve, reject) => {
      let graceTimer: ReturnType<typeof setTimeout> | undefined;
      const abort = (): void => {
        cancelling?.onAbort(api);
        graceTimer = setTimeout(() => close(STALLED), GRACE_MS);
        reject(new ResourceError('cancelled', {}));
      };
      const settle = (finish: () => void): void => {
        open.delete(reject);
        clearTimeout(graceTimer);
        cancelling?.signal.removeEventListener('abort', abort);
        finish();
      };
      if (!isOpen) return reject(new ResourceError('workerFailed', { reason: 'the line is closed' }));
      if (cancelling?.signal.aborted) return reject(new ResourceError('cancelled', {}));
      open.add(reject);
      cancelling?.signal.addEventListener('abort', abort, { once: true });
      ask(api).then(
        (outcome) => settle(() => toCaller(outcome, resolve, reject)),
        (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
    });
  return { isOpen: () => isOpen, call, close };
}

function toCaller<T>(outcome: Outcome<T>, resolve: (value: T) => void, reject: (error: unknown) => void): void {
  try {
    resolve(fromOutcome(outcome));
  } catch (error) {
    reject(error);
  }
}
