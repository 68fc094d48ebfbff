import type { Run, Scenario } from '../../core/scenario/index.ts';
import { findRun } from './run-registry.ts';
import type { Job, RunRecord, ScenarioEntry, WorkbenchState } from './workbench-state.ts';
import { useWorkbench } from './workbench-store.ts';

/** The scenario in view: the one chosen for the deposit, or its first. */
export function activeEntry(state: WorkbenchState): ScenarioEntry | null {
  const { depositKey, activeScenario } = state.view;
  const own = state.project.scenarios.filter((entry) => entry.depositKey === depositKey);
  return own.find((entry) => entry.id === activeScenario[depositKey]) ?? own[0] ?? null;
}

export function entryById(state: WorkbenchState, id: string | null): ScenarioEntry | null {
  return state.project.scenarios.find((entry) => entry.id === id) ?? null;
}

export function activeSettings(state: WorkbenchState): Scenario | null {
  return activeEntry(state)?.settings ?? null;
}

export function activeRecord(state: WorkbenchState): RunRecord | null {
  const entry = activeEntry(state);
  return entry === null ? null : (state.runs[entry.id] ?? null);
}

/** The job in view: what runs or waits for the active scenario, else whatever runs. */
export function currentJob(state: WorkbenchState): Job | null {
  const entry = activeEntry(state);
  const open = state.jobs.filter((job) => job.state === 'running' || job.state === 'queued');
  return open.find((job) => job.scenarioId === entry?.id) ?? open[0] ?? null;
}

/** Cut-off that everything follows: the slider's while it is dragged, else the scenario's; ppm. */
export function effectiveCutoff(state: WorkbenchState): number {
  return state.view.cutoffPreviewPpm ?? activeSettings(state)?.deposit.cutoff.ppm ?? 0;
}

export function useActiveEntry(): ScenarioEntry | null {
  return useWorkbench(activeEntry);
}

export function useActiveRecord(): RunRecord | null {
  return useWorkbench(activeRecord);
}

/** The finished run of the scenario in view, or null. */
export function useActiveRun(): Run | null {
  return findRun(useWorkbench((state) => activeRecord(state)?.runId));
}
