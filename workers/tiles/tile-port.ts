import type { PlainResourceError } from '../../core/numeric/index.ts';

/** What a worker is told: which job the following tiles belong to, then one tile after the other. */
export type TileRequest<Job> = { readonly kind: 'prepare'; readonly job: Job } | { readonly kind: 'tile'; readonly number: number };

/** What a worker answers; one answer to each request. */
export type TileAnswer<Columns> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'columns'; readonly number: number; readonly columns: Columns }
  | { readonly kind: 'failed'; readonly error: PlainResourceError | { readonly name: string; readonly message: string } };

/** The line to one worker, whatever the worker is: a thread, a web worker, a test's fake. */
export interface TilePort<Job> {
  readonly post: (request: TileRequest<Job>) => void;
  /** Ends the worker in the middle of whatever it does; settles when it is gone. */
  readonly terminate: () => Promise<void>;
}

/** What a port hears; never called from within `openPort`. */
export interface TilePortEvents<Columns> {
  readonly onAnswer: (answer: TileAnswer<Columns>) => void;
  /** The worker is lost: it threw, left, ran out of memory or sent what cannot be read. */
  readonly onDeath: (reason: string) => void;
}

/** What a pool needs from where it runs. */
export interface TileHost<Job, Columns> {
  /** Starts a worker. May throw; that counts as a worker that died. */
  readonly openPort: (events: TilePortEvents<Columns>) => TilePort<Job>;
  /** Calls back again and again until the returned function is called. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

/** When a pool gives a worker up. */
export interface TileLimits {
  /** Longest silence of a worker that has work, ms. */
  readonly silenceMs: number;
  /** How often a tile whose worker was lost is tried again. */
  readonly retries: number;
}

/** `paceTiles` keeps a tile within a second or so; half a minute of silence is a hang even on a slow and busy machine. */
export const DEFAULT_TILE_LIMITS: TileLimits = { silenceMs: 30_000, retries: 2 };
