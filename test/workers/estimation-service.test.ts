import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import type { Run, Scenario } from '../../core/scenario/index.ts';
import { createEstimationService, type EstimationService } from '../../workers/browser/index.ts';
import { type FakeEstimate, FakePipelineWorker } from './fake-pipeline.ts';

const SCENARIO = { name: 'any' } as Scenario;
const runCalled = (name: string): Run => ({ manifest: { modelSha256: name } }) as Run;
const file = (name: string, size: number) => ({ name, bytes: new Uint8Array(size) });

const services: EstimationService[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const service of services.splice(0)) service.dispose();
});

function open() {
  const workers: FakePipelineWorker[] = [];
  const startWorker = (): Worker => {
    const worker = new FakePipelineWorker();
    workers.push(worker);
    return worker.asWorker();
  };
  const service = createEstimationService({ workers: 2, startWorker });
  services.push(service);
  return { service, workers };
}

/** The estimate that reached a worker as its `index`th. */
function arrived(workers: readonly FakePipelineWorker[], index: number, worker = 0): Promise<FakeEstimate> {
  return vi.waitUntil(() => workers[worker]?.estimates[index]);
}

describe('createEstimationService', () => {
  it('starts no worker before it is needed, and passes run and progress through', async () => {
    const { service, workers } = open();
    expect(workers).toEqual([]);
    const seen: number[] = [];
    const run = service.estimate(SCENARIO, [], { onProgress: ({ done }) => seen.push(done) });
    const estimate = await arrived(workers, 0);
    estimate.progress(3);
    estimate.progress(10);
    estimate.finish(runCalled('first'));
    expect((await run).manifest.modelSha256).toBe('first');
    await vi.waitUntil(() => seen.length === 2);
    expect(seen).toEqual([3, 10]);
    expect(workers).toHaveLength(1);
  });

  it('gives refusals back with their class, code and details', async () => {
    const { service, workers } = open();
    const run = service.estimate(SCENARIO, []);
    (await arrived(workers, 0)).finish(new ResourceError('inputMissing', { file: 'collar.csv' }));
    const error: unknown = await run.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResourceError);
    expect(error).toMatchObject({ code: 'inputMissing', details: { file: 'collar.csv' } });
  });

  it('sends the bytes of a file once', async () => {
    const { service, workers } = open();
    const [a, b, c] = [file('a', 1), file('b', 2), file('c', 3)];
    for (const [index, files] of [[a, b], [a, c], [b]].entries()) {
      const run = service.estimate(SCENARIO, files);
      const estimate = await arrived(workers, index);
      expect(estimate.sizes).toEqual(files.map(({ bytes }) => bytes.length));
      expect(estimate.crossed).toEqual([['a', 'b'], ['c'], []][index]);
      estimate.finish(runCalled('any'));
      await run;
    }
  });

  it('cancels at once, without waiting for the worker, and tells it', async () => {
    const { service, workers } = open();
    const abort = new AbortController();
    const run = service.estimate(SCENARIO, [], { signal: abort.signal });
    const estimate = await arrived(workers, 0);
    abort.abort();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitUntil(() => workers[0]?.cancelled.length === 1);
    expect(workers[0]?.cancelled).toEqual([estimate.call]);
    await expect(service.estimate(SCENARIO, [], { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('cancels an estimate when the next one begins', async () => {
    const { service, workers } = open();
    const first = service.estimate(SCENARIO, []);
    await arrived(workers, 0);
    const second = service.estimate(SCENARIO, []);
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    const [one, two] = [await arrived(workers, 0), await arrived(workers, 1)];
    expect(workers[0]?.cancelled).toEqual([one.call]);
    one.finish(new ResourceError('cancelled', {}));
    two.finish(runCalled('second'));
    expect((await second).manifest.modelSha256).toBe('second');
  });

  it('ends a worker that does not let go of a cancelled estimate; the next one goes on with a fresh worker', async () => {
    const { service, workers } = open();
    const first = service.estimate(SCENARIO, [file('a', 4)]);
    await arrived(workers, 0);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const second = service.estimate(SCENARIO, [file('b', 5)]);
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    vi.runAllTimers();
    vi.useRealTimers();
    const fresh = await arrived(workers, 0, 1);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(fresh.sizes).toEqual([5]);
    fresh.finish(runCalled('second'));
    expect((await second).manifest.modelSha256).toBe('second');
  });

  it('refuses what is open when the worker crashes, and starts another for the next call', async () => {
    const { service, workers } = open();
    const run = service.estimate(SCENARIO, []);
    await arrived(workers, 0);
    workers[0]?.crash('out of memory');
    await expect(run).rejects.toMatchObject({ code: 'workerFailed', details: { reason: 'out of memory' } });
    expect((await service.recognise([])).files).toEqual([]);
    expect(workers).toHaveLength(2);
  });

  it('sends a run across for export only when the worker does not have it', async () => {
    const { service } = open();
    expect(await (await service.exportBlocks(runCalled('elsewhere'))).text()).toBe('crossed');
  });

  it('leaves nothing pending when it is disposed', async () => {
    const { service, workers } = open();
    const run = service.estimate(SCENARIO, []);
    await arrived(workers, 0);
    service.dispose();
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[0]?.isTerminated).toBe(true);
  });
});
