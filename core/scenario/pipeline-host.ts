import type { RunTiles } from '../estimation/index.ts';
import type { Stage } from './stages.ts';

export interface PipelineProgress {
  readonly stage: Stage;
  /** Done and total units of the stage's work (targets of the estimate; 0 and 1 elsewhere). */
  readonly done: number;
  readonly total: number;
}

/** What a host lends to the pipeline: its workers, its ears, its stop button. */
export interface PipelineHost {
  /** Estimates the tiles of a job: inline, in threads or in web workers. */
  readonly runTiles: RunTiles;
  readonly onProgress?: (progress: PipelineProgress) => void;
  readonly signal?: AbortSignal;
}
