import { type ErrorDetails, isPlainResourceError, ResourceError } from '../../core/numeric/index.ts';
import type { CrewMember, TileCrew, TileForeman } from './tile-crew.ts';
import type { TileAnswer, TileHost, TileLimits } from './tile-port.ts';

/** One job cut into tiles, and where its columns go. */
export interface TileTask<Job, Columns> {
  readonly job: Job;
  readonly tileCount: number;
  /** Takes a tile's columns; called once for each tile, in whatever order they arrive. */
  readonly accept: (tile: number, columns: Columns) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface TileRunSetting<Job, Columns> {
  readonly crew: TileCrew<Job, Columns>;
  readonly workers: number;
  readonly limits: TileLimits;
  readonly every: TileHost<Job, Columns>['every'];
}

/** Silence is counted in ticks of the host's timer, so that a machine that slept does not look like a worker that hung. */
const TICKS_OF_SILENCE = 4;

/**
 * Carries one task through a crew: workers pull tile numbers, a lost worker's tile goes back to the head of the queue and another worker
 * takes its place. Which worker does which tile leaves no trace in the result, because a tile's columns depend on nothing but the job.
 * `outcome` always settles: when every tile is in, at the first refusal, or at once when the signal aborts.
 */
export class TileRun<Job, Columns> implements TileForeman<Job, Columns> {
  readonly outcome: Promise<void>;
  readonly #task: TileTask<Job, Columns>;
  readonly #setting: TileRunSetting<Job, Columns>;
  readonly #members = new Set<CrewMember<Job, Columns>>();
  readonly #returned: number[] = [];
  readonly #losses = new Map<number, number>();
  readonly #stopClock: () => void;
  #nextTile = 0;
  #missing: number;
  #lostStarts = 0;
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #isSettled = false;

  constructor(task: TileTask<Job, Columns>, setting: TileRunSetting<Job, Columns>) {
    this.#task = task;
    this.#setting = setting;
    this.#missing = task.tileCount;
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#stopClock = setting.every(setting.limits.silenceMs / TICKS_OF_SILENCE, () => this.#tick());
    task.signal?.addEventListener('abort', this.#cancel);
    if (task.signal?.aborted) this.#cancel();
    else if (task.tileCount === 0) this.#settle(null);
    else this.#fillCrew();
  }

  onAnswer(member: CrewMember<Job, Columns>, answer: TileAnswer<Columns>): void {
    member.silentTicks = 0;
    if (answer.kind === 'failed') this.#refuse(member, answer.error);
    else if (answer.kind === 'ready' && member.state === 'preparing') this.#begin(member);
    else if (answer.kind === 'columns' && member.state === 'working' && member.tile === answer.number) this.#collect(member, answer.number, answer.columns);
    else this.#drop(member, `unexpected answer "${answer.kind}"`);
  }

  onDeath(member: CrewMember<Job, Columns>, reason: string): void {
    this.#members.delete(member);
    if (member.state === 'preparing') this.#countLostStart(reason);
    else if (member.tile !== null) this.#countLostTile(member.tile, reason);
  }

  readonly #cancel = (): void => this.#settle(new ResourceError('cancelled', {}));

  #fail(details: ErrorDetails): void {
    this.#settle(new ResourceError('workerFailed', details));
  }

  #settle(error: Error | null): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#stopClock();
    this.#task.signal?.removeEventListener('abort', this.#cancel);
    for (const member of this.#members) {
      if (member.state === 'idle') this.#setting.crew.release(member);
      else this.#setting.crew.dismiss(member);
    }
    if (error) this.#reject(error);
    else this.#resolve();
  }

  #begin(member: CrewMember<Job, Columns>): void {
    this.#lostStarts = 0;
    this.#giveTile(member);
  }

  #collect(member: CrewMember<Job, Columns>, tile: number, columns: Columns): void {
    try {
      this.#task.accept(tile, columns);
    } catch (error) {
      this.#settle(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    this.#missing -= 1;
    if (this.#missing === 0) {
      Object.assign(member, { state: 'idle', tile: null });
      this.#settle(null);
    } else this.#giveTile(member);
  }

  #giveTile(member: CrewMember<Job, Columns>): void {
    const tile = this.#returned.pop() ?? (this.#nextTile < this.#task.tileCount ? this.#nextTile++ : null);
    member.tile = tile;
    member.state = tile === null ? 'idle' : 'working';
    if (tile !== null) this.#post(member, { kind: 'tile', number: tile });
  }

  #post(member: CrewMember<Job, Columns>, request: Parameters<CrewMember<Job, Columns>['post']>[0]): void {
    try {
      member.post(request);
    } catch (error) {
      this.#drop(member, messageOf(error));
    }
  }

  #refuse(member: CrewMember<Job, Columns>, error: Extract<TileAnswer<Columns>, { kind: 'failed' }>['error']): void {
    // A refusal of the settings would be the same on any worker; anything else may be this worker's own trouble.
    if (isPlainResourceError(error)) this.#settle(ResourceError.fromPlain(error));
    else this.#drop(member, messageOf(error));
  }

  #drop(member: CrewMember<Job, Columns>, reason: string): void {
    this.#setting.crew.dismiss(member);
    this.onDeath(member, reason);
  }

  #countLostTile(tile: number, reason: string): void {
    const losses = (this.#losses.get(tile) ?? 0) + 1;
    this.#losses.set(tile, losses);
    this.#returned.push(tile);
    if (losses > this.#setting.limits.retries) this.#fail({ tile, attempts: losses, reason });
    else this.#wakeOne();
  }

  #countLostStart(reason: string): void {
    this.#lostStarts += 1;
    const mayRetry = this.#lostStarts <= this.#setting.limits.retries;
    // Those that did start carry on alone: too little memory for eight workers may be enough for three.
    if (mayRetry) this.#fillCrew();
    else if (this.#members.size === 0) this.#fail({ tile: null, attempts: this.#lostStarts, reason });
  }

  /** Work came back: an idle member takes it, or a new one. */
  #wakeOne(): void {
    const idle = [...this.#members].find((member) => member.state === 'idle');
    if (idle) this.#giveTile(idle);
    else this.#fillCrew();
  }

  #fillCrew(): void {
    const wanted = Math.min(this.#setting.workers, this.#missing);
    while (this.#members.size < wanted && !this.#isSettled) {
      let member: CrewMember<Job, Columns>;
      try {
        member = this.#setting.crew.enlist(this);
      } catch (error) {
        this.#countLostStart(messageOf(error));
        return;
      }
      this.#members.add(member);
      member.state = 'preparing';
      this.#post(member, { kind: 'prepare', job: this.#task.job });
    }
  }

  #tick(): void {
    for (const member of [...this.#members]) {
      if (member.state === 'idle') continue;
      member.silentTicks += 1;
      if (member.silentTicks > TICKS_OF_SILENCE) this.#drop(member, 'no answer');
    }
  }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
