import { proxy } from 'comlink';
import type { NamedBytes, ReadSettings } from '../../core/drillholes/index.ts';
import { ResourceError } from '../../core/numeric/index.ts';
import type { PipelineProgress, Run, Scenario } from '../../core/scenario/index.ts';
import { createFileSender, type SentFiles } from './file-shelf.ts';
import { openPipelineLine, type PipelineLine, STALLED } from './pipeline-line.ts';
import type { Recognition } from './recognise-files.ts';

export interface EstimateOptions {
  readonly onProgress?: (progress: PipelineProgress) => void;
  readonly signal?: AbortSignal;
}

/** The page's door to the engine: everything that takes time happens in workers behind it. */
export interface EstimationService {
  /**
   * Runs a scenario over its files. A new estimate cancels the one before it; stages whose settings and files did not change are not
   * computed again (the same bytes array is the same file). The run's arrays belong to the caller.
   *
   * @throws ResourceError `cancelled` at once when the signal aborts or another estimate begins, `workerFailed`, and what the scenario
   * or the files are refused for
   */
  readonly estimate: (scenario: Scenario, files: readonly NamedBytes[], options?: EstimateOptions) => Promise<Run>;
  /** What dropped files are, their columns, their drillholes and their issues. */
  readonly recognise: (files: readonly NamedBytes[], settings?: Partial<ReadSettings>) => Promise<Recognition>;
  /** A run's block model as CSV, written off the page; the run crosses to the worker only where it is not the last one. */
  readonly exportBlocks: (run: Run) => Promise<Blob>;
  /** Cancels what runs and ends every worker. */
  readonly dispose: () => void;
}

export interface EstimationServiceOptions {
  /** Tile workers; by default one per processor, eight at most. */
  readonly workers?: number;
  /** Starts the pipeline's worker. */
  readonly startWorker?: () => Worker;
}

const MOST_WORKERS = 8;

function startPipelineWorker(): Worker {
  return new Worker(new URL('./pipeline.worker.ts', import.meta.url), { type: 'module', name: 'pipeline' });
}

/** Starts no worker before the first call. */
export function createEstimationService(options: EstimationServiceOptions = {}): EstimationService {
  const workers = options.workers ?? Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency));
  const startWorker = options.startWorker ?? startPipelineWorker;
  let line: PipelineLine | null = null;
  let sendFiles: (files: readonly NamedBytes[]) => SentFiles = createFileSender();
  let current: AbortController | null = null;
  let lastCall = 0;

  function connect(): PipelineLine {
    if (line?.isOpen()) return line;
    line = openPipelineLine(startWorker());
    sendFiles = createFileSender();
    return line;
  }

  async function estimate(scenario: Scenario, files: readonly NamedBytes[], { onProgress, signal }: EstimateOptions = {}): Promise<Run> {
    current?.abort();
    const own = new AbortController();
    current = own;
    const stop = signal === undefined ? own.signal : AbortSignal.any([signal, own.signal]);
    const report = (progress: PipelineProgress): void => {
      if (!stop.aborted) onProgress?.(progress);
    };
    const ask = (): Promise<Run> => {
      if (stop.aborted) throw new ResourceError('cancelled', {});
      const call = ++lastCall;
      const cancelling = { signal: stop, onAbort: (api: { cancel: (call: number) => unknown }) => void api.cancel(call) };
      return connect().call((api) => api.estimate(call, scenario, sendFiles(files), workers, proxy(report)), cancelling);
    };
    try {
      return await ask();
    } catch (error) {
      // It waited behind an estimate that had to be ended by force; a fresh worker takes it.
      if (error instanceof ResourceError && error.code === 'workerFailed' && error.details.reason === STALLED) return await ask();
      throw error;
    } finally {
      if (current === own) current = null;
    }
  }

  return {
    estimate,
    recognise: async (files, settings = {}) => connect().call((api) => api.recognise(sendFiles(files), settings)),
    exportBlocks: async (run) => {
      const { modelSha256 } = run.manifest;
      const held = await connect().call((api) => api.exportBlocks(modelSha256, null));
      const blob = held ?? (await connect().call((api) => api.exportBlocks(modelSha256, run)));
      if (blob === null) throw new ResourceError('inputMissing', { file: modelSha256 });
      return blob;
    },
    dispose: () => {
      current?.abort();
      line?.close('the service was disposed');
    },
  };
}
