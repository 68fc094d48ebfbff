import type { Run } from '../../core/scenario/index.ts';
import { statementAt } from './live-report.ts';

/** A run with its statement taken at another cut-off (ppm), which costs no estimate; the run itself where it is its own. */
export function runAtCutoff(run: Run, cutoffPpm: number): Run {
  if (cutoffPpm === run.statement.cutoff.ppm) return run;
  const { deposit } = run.scenario;
  return {
    ...run,
    scenario: { ...run.scenario, deposit: { ...deposit, cutoff: { ...deposit.cutoff, ppm: cutoffPpm } } },
    statement: statementAt(run, cutoffPpm),
  };
}
