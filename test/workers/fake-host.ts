import type { TileAnswer, TileHost, TilePortEvents, TileRequest } from '../../workers/tiles/tile-port.ts';

export interface FakeJob {
  readonly seed: number;
}
export type FakeColumns = readonly number[];

/** What tile `number` of the job holds; every worker must give the same. */
export function fakeColumns(job: FakeJob, number: number): FakeColumns {
  return [job.seed * 1000 + number, Math.sqrt(number + job.seed)];
}

/** A worker that does only what the test says: it answers, dies or keeps silent when told to. */
export class FakeWorker {
  readonly requests: TileRequest<FakeJob>[] = [];
  isAlive = true;
  isHung = false;
  #job: FakeJob | null = null;
  readonly #events: TilePortEvents<FakeColumns>;

  constructor(events: TilePortEvents<FakeColumns>) {
    this.#events = events;
  }

  get isAsked(): boolean {
    return this.isAlive && !this.isHung && this.requests.length > 0;
  }

  answerNext(): void {
    const request = this.requests.shift();
    if (!request) throw new Error('nothing was asked');
    if (request.kind === 'prepare') {
      this.#job = request.job;
      this.say({ kind: 'ready' });
    } else {
      if (!this.#job) throw new Error('a tile before its job');
      this.say({ kind: 'columns', number: request.number, columns: fakeColumns(this.#job, request.number) });
    }
  }

  say(answer: TileAnswer<FakeColumns>): void {
    this.#events.onAnswer(answer);
  }

  die(): void {
    this.isAlive = false;
    this.#events.onDeath('killed by the test');
  }
}

/** A host whose workers and clock are in the test's hands. */
export class FakeHost implements TileHost<FakeJob, FakeColumns> {
  readonly workers: FakeWorker[] = [];
  readonly clocks = new Set<() => void>();
  /** How many of the next workers cannot be started. */
  refusedStarts = 0;

  readonly openPort: TileHost<FakeJob, FakeColumns>['openPort'] = (events) => {
    if (this.refusedStarts > 0) {
      this.refusedStarts -= 1;
      throw new Error('cannot be started');
    }
    const worker = new FakeWorker(events);
    this.workers.push(worker);
    return {
      post: (request) => {
        worker.requests.push(request);
      },
      terminate: () => {
        worker.isAlive = false;
        return Promise.resolve();
      },
    };
  };

  readonly every: TileHost<FakeJob, FakeColumns>['every'] = (_milliseconds, callback) => {
    this.clocks.add(callback);
    return () => {
      this.clocks.delete(callback);
    };
  };

  get living(): readonly FakeWorker[] {
    return this.workers.filter((worker) => worker.isAlive);
  }

  get asked(): readonly FakeWorker[] {
    return this.workers.filter((worker) => worker.isAsked);
  }

  tick(): void {
    for (const callback of [...this.clocks]) callback();
  }
}

/** Lets everything that waits on settled promises run. */
export async function settleMicrotasks(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
