import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { createTileScheduler } from '../../workers/tiles/tile-scheduler.ts';
import { type FakeColumns, FakeHost, fakeColumns, settleMicrotasks } from './fake-host.ts';

const LIMITS = { silenceMs: 1000, retries: 2 };
const SEED = 20_260_101;

/** Runs a task and keeps what came of it, so that a test can look without waiting. */
function start(host: FakeHost, setting: { readonly workers: number; readonly tiles: number; readonly seed?: number; readonly limits?: typeof LIMITS }) {
  const scheduler = createTileScheduler(host, setting.workers, setting.limits ?? LIMITS);
  return { scheduler, ...begin(scheduler, setting.tiles, setting.seed ?? 1) };
}

function begin(scheduler: ReturnType<typeof createTileScheduler<{ seed: number }, FakeColumns>>, tiles: number, seed: number) {
  const accepted = new Map<number, FakeColumns>();
  const abort = new AbortController();
  const outcome: { value: 'pending' | 'done' | Error } = { value: 'pending' };
  const accept = (tile: number, columns: FakeColumns) => {
    if (accepted.has(tile)) throw new Error(`tile ${tile} twice`);
    accepted.set(tile, columns);
  };
  scheduler.run({ job: { seed }, tileCount: tiles, accept, signal: abort.signal }).then(
    () => {
      outcome.value = 'done';
    },
    (error: unknown) => {
      outcome.value = error as Error;
    },
  );
  return { accepted, abort, outcome };
}

/** Lets every worker that can answer do so, and time pass where none can, until the task is settled. */
async function drain(host: FakeHost, outcome: { value: unknown }): Promise<void> {
  for (let round = 0; round < 2000 && outcome.value === 'pending'; round++) {
    const { asked } = host;
    for (const worker of asked) if (worker.isAsked) worker.answerNext();
    if (asked.length === 0) host.tick();
    await settleMicrotasks();
  }
}

function expectComplete(accepted: ReadonlyMap<number, FakeColumns>, tiles: number, seed = 1): void {
  expect([...accepted].sort(([a], [b]) => a - b)).toEqual(Array.from({ length: tiles }, (_, tile) => [tile, fakeColumns({ seed }, tile)]));
}

function codeOf(value: unknown): string | null {
  return value instanceof ResourceError ? value.code : null;
}

describe('createTileScheduler', () => {
  it('gives every tile once to workers that pull, and prepares each worker once', async () => {
    const host = new FakeHost();
    const { accepted, outcome } = start(host, { workers: 3, tiles: 10 });
    await settleMicrotasks();
    expect(host.workers.map((worker) => worker.requests.map((request) => request.kind))).toEqual([['prepare'], ['prepare'], ['prepare']]);
    await drain(host, outcome);
    expect(outcome.value).toBe('done');
    expectComplete(accepted, 10);
    expect(host.workers).toHaveLength(3);
  });

  it('starts no more workers than there are tiles, and none for no tiles', async () => {
    const host = new FakeHost();
    const two = start(host, { workers: 8, tiles: 2 });
    await drain(host, two.outcome);
    expect(host.workers).toHaveLength(2);
    const none = new FakeHost();
    const empty = start(none, { workers: 8, tiles: 0 });
    await settleMicrotasks();
    expect(empty.outcome.value).toBe('done');
    expect(none.workers).toHaveLength(0);
  });

  it('keeps its workers for the next job and runs one job at a time', async () => {
    const host = new FakeHost();
    const { scheduler, outcome } = start(host, { workers: 2, tiles: 4 });
    const second = begin(scheduler, 5, 7);
    await drain(host, outcome);
    expect(second.accepted.size).toBe(0);
    await drain(host, second.outcome);
    expectComplete(second.accepted, 5, 7);
    expect(host.workers).toHaveLength(2);
    await scheduler.close();
    expect(host.living).toHaveLength(0);
  });

  it('replaces a worker that died idle between two jobs', async () => {
    const host = new FakeHost();
    const { scheduler, outcome } = start(host, { workers: 1, tiles: 1 });
    await drain(host, outcome);
    host.workers[0]?.die();
    const second = begin(scheduler, 2, 3);
    await drain(host, second.outcome);
    expectComplete(second.accepted, 2, 3);
  });

  it('notices a worker that keeps silent, not before its time', async () => {
    const host = new FakeHost();
    const { accepted, outcome } = start(host, { workers: 1, tiles: 2 });
    await settleMicrotasks();
    const [first] = host.workers;
    first?.answerNext();
    if (first) first.isHung = true;
    for (let tick = 0; tick < 4; tick++) host.tick();
    expect(first?.isAlive).toBe(true);
    host.tick();
    expect(first?.isAlive).toBe(false);
    await drain(host, outcome);
    expectComplete(accepted, 2);
  });

  it('fails with the tile and the reason once a tile has lost more workers than its retries', async () => {
    const host = new FakeHost();
    const { outcome } = start(host, { workers: 2, tiles: 5 });
    await settleMicrotasks();
    for (let round = 0; round < 100 && outcome.value === 'pending'; round++) {
      const [worker] = host.asked;
      const request = worker?.requests[0];
      if (request?.kind === 'tile' && request.number === 3) worker?.die();
      else worker?.answerNext();
      await settleMicrotasks();
    }
    expect(outcome.value).toMatchObject({ code: 'workerFailed', details: { tile: 3, attempts: 3, reason: 'killed by the test' } });
    expect(host.clocks.size).toBe(0);
  });

  it('gives up when no worker can be started, and carries on with those that can', async () => {
    const none = new FakeHost();
    none.refusedStarts = 1000;
    const failed = start(none, { workers: 4, tiles: 5 });
    await settleMicrotasks();
    expect(failed.outcome.value).toMatchObject({ code: 'workerFailed', details: { reason: 'cannot be started' } });
    const few = new FakeHost();
    const { accepted, outcome } = start(few, { workers: 4, tiles: 5 });
    await settleMicrotasks();
    few.refusedStarts = 1000;
    for (const worker of few.living.slice(1)) worker.die();
    await drain(few, outcome);
    expectComplete(accepted, 5);
  });

  it('passes a refusal of the job on without trying again, and tries again what only one worker met', async () => {
    const refused = new FakeHost();
    const first = start(refused, { workers: 1, tiles: 2 });
    await settleMicrotasks();
    refused.workers[0]?.say({ kind: 'failed', error: new ResourceError('variogramInvalid', { path: 'nugget' }).toPlain() });
    await settleMicrotasks();
    expect(first.outcome.value).toMatchObject({ code: 'variogramInvalid', details: { path: 'nugget' } });
    const unlucky = new FakeHost();
    const second = start(unlucky, { workers: 1, tiles: 2 });
    await settleMicrotasks();
    unlucky.workers[0]?.answerNext();
    unlucky.workers[0]?.say({ kind: 'failed', error: { name: 'RangeError', message: 'Array buffer allocation failed' } });
    await drain(unlucky, second.outcome);
    expectComplete(second.accepted, 2);
    expect(unlucky.workers).toHaveLength(2);
  });

  it('takes an answer to another question for a fault', async () => {
    const host = new FakeHost();
    const { accepted, outcome } = start(host, { workers: 1, tiles: 3 });
    await settleMicrotasks();
    host.workers[0]?.answerNext();
    host.workers[0]?.say({ kind: 'columns', number: 2, columns: [0] });
    expect(host.workers[0]?.isAlive).toBe(false);
    await drain(host, outcome);
    expectComplete(accepted, 3);
  });

  it('settles with the collector’s own error when it cannot take a tile', async () => {
    const host = new FakeHost();
    const scheduler = createTileScheduler<{ seed: number }, FakeColumns>(host, 1, LIMITS);
    const run = scheduler.run({
      job: { seed: 1 },
      tileCount: 2,
      accept: () => {
        throw new ResourceError('columnLengthMismatch', { column: 'nd' });
      },
    });
    const outcome = expect(run).rejects.toMatchObject({ code: 'columnLengthMismatch' });
    await settleMicrotasks();
    host.workers[0]?.answerNext();
    host.workers[0]?.answerNext();
    await outcome;
  });

  it('cancels while running and while waiting for its turn; closing cancels what is left', async () => {
    const host = new FakeHost();
    const { scheduler, abort, outcome } = start(host, { workers: 2, tiles: 4 });
    const waiting = begin(scheduler, 4, 2);
    const third = begin(scheduler, 4, 3);
    await settleMicrotasks();
    waiting.abort.abort();
    await settleMicrotasks();
    expect(codeOf(waiting.outcome.value)).toBe('cancelled');
    expect(outcome.value).toBe('pending');
    abort.abort();
    await settleMicrotasks();
    expect(codeOf(outcome.value)).toBe('cancelled');
    await scheduler.close();
    await settleMicrotasks();
    expect(codeOf(third.outcome.value)).toBe('cancelled');
    expect(host.living).toHaveLength(0);
    expect(host.clocks.size).toBe(0);
    await expect(scheduler.run({ job: { seed: 1 }, tileCount: 1, accept: () => undefined })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

type Event = { readonly kind: 'answer' | 'die' | 'hang' | 'tick' | 'nonsense' | 'trouble' | 'refuseStart'; readonly pick: number };

const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('answer' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('die' as const, 'hang' as const, 'tick' as const, 'nonsense' as const, 'trouble' as const, 'refuseStart' as const),
    },
  ),
  pick: fc.nat({ max: 1000 }),
});

function play(host: FakeHost, { kind, pick }: Event): void {
  if (kind === 'tick') host.tick();
  if (kind === 'refuseStart') host.refusedStarts += pick % 3;
  if (kind === 'tick' || kind === 'refuseStart') return;
  const from = kind === 'answer' ? host.asked : host.living;
  const worker = from[pick % Math.max(1, from.length)];
  if (!worker) return;
  if (kind === 'answer') worker.answerNext();
  else if (kind === 'die') worker.die();
  else if (kind === 'hang') worker.isHung = true;
  else if (kind === 'nonsense') worker.say(pick % 2 === 0 ? { kind: 'ready' } : { kind: 'columns', number: pick, columns: [] });
  else worker.say({ kind: 'failed', error: { name: 'Error', message: 'out of luck' } });
}

describe('createTileScheduler under random faults', () => {
  const shape = { workers: fc.integer({ min: 1, max: 5 }), tiles: fc.integer({ min: 0, max: 25 }), events: fc.array(event, { maxLength: 120 }) };

  it('always settles, takes each tile once, gives the same columns, and leaves no clock and no busy worker', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(shape), async ({ workers, tiles, events }) => {
        const host = new FakeHost();
        const { accepted, outcome, scheduler } = start(host, { workers, tiles });
        await settleMicrotasks();
        for (const each of events) {
          play(host, each);
          await settleMicrotasks();
        }
        await drain(host, outcome);
        if (outcome.value === 'done') expectComplete(accepted, tiles);
        else expect(codeOf(outcome.value)).toBe('workerFailed');
        expect(host.clocks.size).toBe(0);
        expect(host.living.length).toBeLessThanOrEqual(workers);
        for (const worker of host.living.filter((each) => !each.isHung)) expect(worker.requests).toEqual([]);
        await scheduler.close();
        expect(host.living).toHaveLength(0);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('never fails while the faults stay within the retries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(shape), async ({ workers, tiles, events }) => {
        const host = new FakeHost();
        const { accepted, outcome } = start(host, { workers, tiles, limits: { ...LIMITS, retries: events.length * 3 } });
        await settleMicrotasks();
        for (const each of events) {
          play(host, each);
          await settleMicrotasks();
        }
        await drain(host, outcome);
        expect(outcome.value).toBe('done');
        expectComplete(accepted, tiles);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('answers a cancel at once at any moment, and takes no tile after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ ...shape, tiles: fc.integer({ min: 1, max: 25 }) }), async ({ workers, tiles, events }) => {
        const host = new FakeHost();
        const { accepted, outcome, abort } = start(host, { workers, tiles });
        await settleMicrotasks();
        for (const each of events) play(host, each);
        await settleMicrotasks();
        const before = outcome.value;
        abort.abort();
        await settleMicrotasks();
        if (before === 'pending') expect(codeOf(outcome.value)).toBe('cancelled');
        else expect(outcome.value).toBe(before);
        const taken = accepted.size;
        for (const worker of host.asked) worker.answerNext();
        await settleMicrotasks();
        expect(accepted.size).toBe(taken);
        expect(host.clocks.size).toBe(0);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});
