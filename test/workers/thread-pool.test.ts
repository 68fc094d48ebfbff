import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runTilesInline } from '../../core/estimation/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { createNodeRunTiles, type ThreadPoolSettings } from '../../workers/node/thread-pool.ts';
import { DEFAULT_TILE_LIMITS } from '../../workers/tiles/tile-port.ts';
import { builtFile } from './built-cli.ts';
import { hashEstimates, smallJob } from './small-job.ts';

const threadFile = pathToFileURL(builtFile('thread.js'));
const FAULTY_THREAD = new URL('./fixtures/faulty-thread.mjs', import.meta.url);
/** Far more than a thread needs to start on a busy machine, short enough to wait for. */
const SHORT_SILENCE = { ...DEFAULT_TILE_LIMITS, silenceMs: 4000 };
/** Enough for the thread's own code, soon full of a hoard. */
const SMALL_HEAP_MB = 64;
const KILLS = 30;

const threads: Worker[] = [];
const noteThread = (worker: Worker) => threads.push(worker);
/** A thread that is gone has the id −1. */
const living = (): readonly Worker[] => threads.filter((thread) => thread.threadId !== -1);

// Threads start slowly on a machine that does other things.
vi.setConfig({ testTimeout: 60_000 });

type Pool = ReturnType<typeof createNodeRunTiles>;
const pools: Pool[] = [];

function openPool(settings: Partial<ThreadPoolSettings> & { readonly workers: number }): Pool {
  const pool = createNodeRunTiles({ threadFile, ...settings });
  pools.push(pool);
  return pool;
}

/** Threads that are struck at their second tile (or at the tile given), `times` times in all. */
function openFaultyPool(fault: string, times: number, settings: Partial<ThreadPoolSettings> = {}, strikesAt = 2): Pool & { readonly budget: Int32Array } {
  const budget = new Int32Array(new SharedArrayBuffer(4)).fill(times);
  const pool = openPool({ workers: 2, threadFile: FAULTY_THREAD, workerData: { threadFile: threadFile.href, fault, strikesAt, budget }, ...settings });
  return Object.assign(pool, { budget });
}

let expected = '';

beforeAll(async () => {
  process.on('worker', noteThread);
  expected = hashEstimates(await runTilesInline(smallJob()));
});
afterAll(() => void process.off('worker', noteThread));
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  expect(living()).toEqual([]);
});

describe('createNodeRunTiles', () => {
  it.each([1, 2, 4])('gives the bits of the inline run with %i threads, and the same record', async (workers) => {
    const estimates = await openPool({ workers })(smallJob());
    expect(hashEstimates(estimates)).toBe(expected);
    expect(estimates.record).toEqual((await runTilesInline(smallJob())).record);
  });

  it('counts progress up to all targets and keeps its threads for the next job', async () => {
    const pool = openPool({ workers: 2 });
    const seen: number[] = [];
    const started = threads.length;
    await pool(smallJob(), { onProgress: (done) => seen.push(done) });
    await pool(smallJob());
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(smallJob().targets.x.length);
    expect(threads.length).toBe(started + 2);
  });

  it(`gives the same bits although ${KILLS} threads are killed`, async () => {
    const random = createRandom(11);
    const pool = openPool({ workers: 3, limits: { ...DEFAULT_TILE_LIMITS, retries: KILLS } });
    let kills = 0;
    while (kills < KILLS) {
      const estimates = await pool(smallJob(), {
        onProgress: () => {
          const victim = living()[random.integer(Math.max(1, living().length))];
          if (kills >= KILLS || random.uniform() < 0.3 || victim === undefined) return;
          kills += 1;
          void victim.terminate();
        },
      });
      expect(hashEstimates(estimates)).toBe(expected);
    }
  });

  it.each(['leave', 'throw'])('runs the tile of a thread that "%s"s again', async (fault) => {
    expect(hashEstimates(await openFaultyPool(fault, 2)(smallJob()))).toBe(expected);
  });

  it('notices threads that hang, and replaces them', async () => {
    const pool = openFaultyPool('hang', 2, { limits: SHORT_SILENCE });
    expect(hashEstimates(await pool(smallJob()))).toBe(expected);
  });

  it('notices a thread that runs out of memory; the process lives on', async () => {
    const pool = openFaultyPool('hoard', 1, { heapMb: SMALL_HEAP_MB });
    expect(hashEstimates(await pool(smallJob()))).toBe(expected);
  });

  it('fails with a code when every thread runs out of memory', async () => {
    const pool = openFaultyPool('hoard', 1000, { workers: 1, heapMb: SMALL_HEAP_MB }, 1);
    await expect(pool(smallJob())).rejects.toMatchObject({ code: 'workerFailed', details: { attempts: 3, reason: 'out of memory' } });
  });

  it('fails with a code when there is no thread file', async () => {
    const pool = openPool({ workers: 2, threadFile: new URL('./no-such-thread.js', import.meta.url) });
    await expect(pool(smallJob())).rejects.toMatchObject({ code: 'workerFailed' });
  });

  it('passes on a refusal of the job', async () => {
    const job = smallJob();
    const domains = job.domains.map((domain) => ({ ...domain, variogram: { nugget: -1, structures: [] } }));
    await expect(openPool({ workers: 2 })({ ...job, domains })).rejects.toMatchObject({ code: 'variogramInvalid' });
  });

  it('cancels at once although every thread hangs, and works again afterwards', async () => {
    // The limit of silence is raised beyond this test's own: only the cancel can end it.
    const pool = openFaultyPool('hang', 2, { limits: { ...DEFAULT_TILE_LIMITS, silenceMs: 600_000 } }, 1);
    const abort = new AbortController();
    const run = expect(pool(smallJob(), { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitUntil(() => Atomics.load(pool.budget, 0) === 0, { timeout: 50_000 });
    abort.abort();
    await run;
    expect(hashEstimates(await pool(smallJob()))).toBe(expected);
  });

  it('cancels what runs when it closes', async () => {
    const pool = openFaultyPool('hang', 2);
    const run = expect(pool(smallJob())).rejects.toMatchObject({ code: 'cancelled' });
    await pool.close();
    await run;
  });
});
