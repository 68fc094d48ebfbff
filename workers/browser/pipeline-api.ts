import type { ReadSettings } from '../../core/drillholes/index.ts';
import type { PipelineProgress, Run, Scenario } from '../../core/scenario/index.ts';
import type { SentFiles } from './file-shelf.ts';
import type { Outcome } from './outcome.ts';
import type { Recognition } from './recognise-files.ts';

/** What the pipeline's worker does for the page; comlink carries the calls, progress comes back through a proxy. */
export interface PipelineApi {
  /** `call` numbers the estimate, so that a late cancel cannot hit the next one. */
  estimate(call: number, scenario: Scenario, files: SentFiles, workers: number, onProgress: (progress: PipelineProgress) => void): Promise<Outcome<Run>>;
  cancel(call: number): void;
  recognise(files: SentFiles, settings: Partial<ReadSettings>): Promise<Outcome<Recognition>>;
  /** The block model of the worker's last run as CSV, or of the run given; null where the last run is another one and none is given. */
  exportBlocks(modelSha256: string, run: Run | null): Promise<Outcome<Blob | null>>;
}
