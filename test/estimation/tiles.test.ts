import { describe, expect, it } from 'vitest';
import {
  createEstimateCollector,
  createTileEstimator,
  type EstimationJob,
  planTiles,
  runTilesInline,
  STATUS_CODE,
  setNegativeToZero,
} from '../../core/estimation/index.ts';
import { createEstimateColumns } from '../../core/kriging/index.ts';
import { createRandom, ResourceError } from '../../core/numeric/index.ts';
import { exampleJob, hashEstimates } from './example-job.ts';

describe('planTiles', () => {
  it('covers every target once, in order', () => {
    expect(planTiles(exampleJob(150))).toEqual([
      { number: 0, start: 0, end: 150 },
      { number: 1, start: 150, end: 300 },
      { number: 2, start: 300, end: 450 },
      { number: 3, start: 450, end: 500 },
    ]);
    expect(planTiles(exampleJob(500)).length).toBe(1);
  });
});

describe('a run', () => {
  it.each([1, 7, 64, 499, 5000])('has the same bits in tiles of %d, in a random order, by a job that was cloned', async (tileSize) => {
    const reference = await runTilesInline(exampleJob(100));
    const job = structuredClone(exampleJob(tileSize));
    const estimator = createTileEstimator(job);
    const collector = createEstimateCollector(job);
    const random = createRandom(tileSize);
    const order = estimator.tiles.map(({ number }) => ({ number, key: random.uniform() })).sort((a, b) => a.key - b.key);
    for (const { number } of order) collector.add(structuredClone(estimator.estimateTile(number)));
    const estimates = collector.finish();
    expect(collector.isComplete()).toBe(true);
    expect(hashEstimates(estimates)).toBe(hashEstimates(reference));
    expect(estimates.record).toEqual(reference.record);
  });

  it('accounts for every target', async () => {
    const { record, status, values } = await runTilesInline(exampleJob(100));
    const { byStatus, byPass } = record;
    expect(Object.values(byStatus).reduce((total, count) => total + count, 0)).toBe(record.targets);
    expect(byPass.reduce((total, count) => total + count, 0)).toBe(byStatus.estimated);
    expect(byPass.every((count) => count > 0)).toBe(true);
    expect(byStatus.outsideDomain).toBeGreaterThan(0);
    expect(byStatus.tooFewSamples).toBeGreaterThan(0);
    expect(byStatus.cancelled).toBe(0);
    expect(record.samples.map(({ domain, given }) => [domain, given])).toEqual([
      [0, 300],
      [1, 300],
    ]);
    for (const [row, code] of status.entries()) expect(Number.isNaN(values[0]?.[row])).toBe(code !== STATUS_CODE.estimated);
  });

  it('reports progress up to all targets', async () => {
    const seen: number[] = [];
    await runTilesInline(exampleJob(150), { onProgress: (done, total) => seen.push(done, total) });
    expect(seen).toEqual([150, 500, 300, 500, 450, 500, 500, 500]);
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();
    const run = runTilesInline(exampleJob(50), { signal: control.signal, onProgress: (done) => (done >= 100 ? control.abort() : undefined) });
    await expect(run).rejects.toMatchObject({ code: 'cancelled', details: { tilesDone: 2, tiles: 10 } });
  });

  it('leaves the targets of tiles that did not come as cancelled, and counts a tile that came twice once', () => {
    const job = exampleJob(250);
    const collector = createEstimateCollector(job);
    const first = createTileEstimator(job).estimateTile(0);
    collector.add(first);
    collector.add(first);
    expect([collector.targetsDone(), collector.isComplete()]).toEqual([250, false]);
    expect(collector.finish().record.byStatus.cancelled).toBe(250);
  });

  it('estimates nothing for a job without targets', async () => {
    const job = exampleJob(100);
    const none = { x: new Float64Array(0), y: new Float64Array(0), z: new Float64Array(0), domain: new Int32Array(0) };
    expect((await runTilesInline({ ...job, targets: none })).record.targets).toBe(0);
  });
});

describe('a job that does not fit together is refused', () => {
  const job = exampleJob(100);
  it.each<[string, EstimationJob]>([
    ['columnLengthMismatch', { ...job, variables: ['a'] }],
    ['columnLengthMismatch', { ...job, targets: { ...job.targets, z: new Float64Array(3) } }],
    ['domainUnknown', { ...job, domains: job.domains.slice(0, 1) }],
    ['numberOutOfRange', { ...job, tileSize: 0 }],
    ['numberOutOfRange', { ...job, targets: { ...job.targets, x: job.targets.x.map(() => Number.NaN) } }],
  ])('%s', (code, wrong) => {
    expect(() => createTileEstimator(wrong)).toThrow(expect.objectContaining({ code }));
    expect(() => createTileEstimator(wrong)).toThrow(ResourceError);
  });
});

describe('setNegativeToZero', () => {
  it('sets and counts, by variable, on a copy', () => {
    const columns = createEstimateColumns(4, 2);
    columns.values[0]?.set([-1, 2, Number.NaN, -0.5]);
    columns.values[1]?.set([1, 2, 3, 0]);
    const { columns: kept, negatives } = setNegativeToZero(columns, ['la', 'ce']);
    expect(kept.values[0]).toEqual(Float64Array.of(0, 2, Number.NaN, 0));
    expect(kept.values[1]).toBe(columns.values[1]);
    expect(negatives).toEqual({ 'negative.la': 2 });
    expect(columns.values[0]?.[0]).toBe(-1);
  });
});
