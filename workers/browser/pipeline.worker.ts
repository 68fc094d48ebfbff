import { expose, type ProxyMarked, releaseProxy, transfer } from 'comlink';
import { writeBlockModelCsv } from '../../core/exchange/index.ts';
import { createPipeline, type PipelineProgress, type Run } from '../../core/scenario/index.ts';
import type { TilePool } from '../tiles/run-tiles-in-workers.ts';
import { createFileShelf } from './file-shelf.ts';
import { type Outcome, toOutcome } from './outcome.ts';
import type { PipelineApi } from './pipeline-api.ts';
import { recogniseFiles } from './recognise-files.ts';
import { transferList } from './transfer-list.ts';
import { createBrowserRunTiles } from './web-worker-pool.ts';

/** Progress crosses to the page at most this often, ms. */
const PROGRESS_INTERVAL_MS = 50;

const takeFiles = createFileShelf();
const pipeline = createPipeline();
let pool: TilePool | null = null;
let lastRun: Run | null = null;
let running: { readonly call: number; readonly abort: AbortController; readonly settled: Promise<unknown> } | null = null;

const api: PipelineApi = {
  estimate: async (call, scenario, sent, workers, onProgress) => {
    const files = takeFiles(sent);
    const abort = new AbortController();
    const previous = running?.settled;
    const work = toOutcome(async () => {
      await previous;
      pool ??= createBrowserRunTiles(workers);
      lastRun = await pipeline.run(scenario, files, { runTiles: pool, onProgress: seldom(onProgress), signal: abort.signal });
      // The pipeline keeps its stages' outputs, so copies travel; made here, they cost the page nothing.
      return structuredClone(lastRun);
    });
    running = { call, abort, settled: work };
    const outcome = await work;
    release(onProgress);
    return handOver(outcome);
  },
  cancel: (call) => {
    if (running?.call === call) running.abort.abort();
  },
  recognise: async (sent, settings) => {
    const files = takeFiles(sent);
    return handOver(await toOutcome(() => recogniseFiles(files, settings)));
  },
  exportBlocks: (modelSha256, given) =>
    toOutcome(() => {
      const run = given ?? (lastRun?.manifest.modelSha256 === modelSha256 ? lastRun : null);
      return run === null ? null : new Blob([...writeBlockModelCsv(run)] as BlobPart[], { type: 'text/csv' });
    }),
};

function handOver<T>(outcome: Outcome<T>): Outcome<T> {
  return transfer(outcome, [...transferList(outcome)]);
}

/** Passes on the first and last word of each stage, and in between no more than the page can use. */
function seldom(onProgress: (progress: PipelineProgress) => void): (progress: PipelineProgress) => void {
  let stage: PipelineProgress['stage'] | null = null;
  let sentAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && progress.done < progress.total && now - sentAt < PROGRESS_INTERVAL_MS) return;
    stage = progress.stage;
    sentAt = now;
    onProgress(progress);
  };
}

/** The page's callback came as a proxy on a port of its own, which would stay open for ever. */
function release(callback: unknown): void {
  (callback as Partial<ProxyMarked & { [releaseProxy]: () => void }>)[releaseProxy]?.();
}

expose(api);
