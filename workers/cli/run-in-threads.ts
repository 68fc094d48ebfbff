import type { NamedBytes } from '../../core/drillholes/index.ts';
import { type PipelineProgress, type Run, runScenario, type Scenario, type Stage } from '../../core/scenario/index.ts';
import { createNodeRunTiles } from '../node/thread-pool.ts';
import type { CommandContext } from './command.ts';
import { createProgressLine } from './progress-line.ts';

const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  data: 'Reading drillholes',
  composites: 'Compositing',
  blockModel: 'Building blocks',
  estimate: 'Estimating',
  classify: 'Classifying',
  report: 'Reporting',
};

/** Runs a scenario with its tiles in threads and its progress on the terminal; the threads are gone when this settles. */
export async function runInThreads(scenario: Scenario, files: readonly NamedBytes[], workers: number, context: CommandContext): Promise<Run> {
  const progress = createProgressLine(context.terminal, () => performance.now());
  const runTiles = createNodeRunTiles({ workers, threadFile: context.threadFile });
  const onProgress = ({ stage, done, total }: PipelineProgress) => progress.show(STAGE_LABELS[stage], done, total, 'blocks');
  try {
    return await runScenario(scenario, files, { runTiles, signal: context.signal, onProgress });
  } finally {
    progress.clear();
    await runTiles.close();
  }
}
