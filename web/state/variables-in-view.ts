import type { Run } from '../../core/scenario/index.ts';
import { type BlockVariable, variableById, variablesOf } from '../map/block-variables.ts';
import { activeRecord } from './active.ts';
import { findRun } from './run-registry.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What the blocks in view can be coloured by; empty before the first run. */
export function variablesInView(state: WorkbenchState): readonly BlockVariable[] {
  const run = findRun(activeRecord(state)?.runId);
  return run === null ? [] : variablesOf(run);
}

/** The variable that a run is coloured by: the chosen one where the run has it, else the one its cut-off is on. */
export function shownVariableId(run: Run, chosen: string): string {
  return variableById(run, chosen) === null ? run.scenario.deposit.cutoff.variable : chosen;
}

/** How cut-offs of a run are shown: label, unit, and what ppm are multiplied by to be in it. */
export interface CutoffScale {
  readonly label: string;
  readonly unit: string;
  readonly scale: number;
}

export function cutoffScale(run: Run): CutoffScale {
  const { variable } = run.scenario.deposit.cutoff;
  const found = variableById(run, variable);
  return { label: found?.label ?? variable, unit: found?.unit ?? 'ppm', scale: found?.scale ?? 1 };
}
