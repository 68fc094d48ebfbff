import { createTileEstimator, type EstimationJob, estimateBuffers, type TileEstimator, type TileResult } from '../../core/estimation/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import type { TileAnswer, TileRequest } from './tile-port.ts';

/** An answer and the buffers in it, which the host hands over instead of copying. */
export interface TileReply {
  readonly answer: TileAnswer<TileResult>;
  readonly transfer: ArrayBuffer[];
}

/** What a worker does with a request, whatever the worker is. */
export type TileSession = (request: TileRequest<EstimationJob>) => TileReply;

/**
 * The one function that runs tiles, whatever the host: a thread, a web worker, or a test that calls it. A host passes each message in
 * and posts the answer back with its transfer list; there is one answer to each request, and nothing is ever thrown.
 *
 * It remembers the job that was prepared last. A refusal of the job comes back as "failed" with the coded error.
 */
export function createTileSession(): TileSession {
  let estimator: TileEstimator | null = null;
  return (request) => {
    try {
      if (request.kind === 'prepare') {
        estimator = null;
        estimator = createTileEstimator(request.job);
        return { answer: { kind: 'ready' }, transfer: [] };
      }
      if (estimator === null) throw new ResourceError('workerFailed', { tile: request.number, reason: 'no job was prepared' });
      const result = estimator.estimateTile(request.number);
      return { answer: { kind: 'columns', number: request.number, columns: result }, transfer: transferable(result) };
    } catch (error) {
      return { answer: { kind: 'failed', error: plainError(error) }, transfer: [] };
    }
  };
}

function transferable(result: TileResult): ArrayBuffer[] {
  return estimateBuffers(result.columns).filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
}

function plainError(error: unknown): Extract<TileAnswer<TileResult>, { kind: 'failed' }>['error'] {
  if (error instanceof ResourceError) return error.toPlain();
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
}
