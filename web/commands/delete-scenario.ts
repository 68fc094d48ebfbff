import { messages } from '../messages/en.ts';
import { activeEntry, entryById } from '../state/active.ts';
import { forgetRun } from '../state/run-registry.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import { cancelRun } from './cancel-run.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';

/** A deposit keeps at least one scenario. */
export function canDelete(state: WorkbenchState): boolean {
  const entry = activeEntry(state);
  return entry !== null && state.project.scenarios.filter((other) => other.depositKey === entry.depositKey).length > 1;
}

/** Removes a scenario and its run. Undo brings the scenario back, to be run again. */
export const deleteScenario: Command<[scenarioId?: string]> = {
  id: 'delete-scenario',
  group: 'scenario',
  run: (scenarioId) => {
    const state = readWorkbench();
    const entry = scenarioId === undefined ? activeEntry(state) : entryById(state, scenarioId);
    if (entry === null || !canDelete(state)) return;
    for (const job of state.jobs) if (job.scenarioId === entry.id) cancelRun.run(job.id);
    const record = state.runs[entry.id];
    if (record !== undefined) forgetRun(record.runId);
    writeWorkbench(({ project, runs, selection }) => {
      const { [entry.id]: _forgotten, ...others } = runs;
      return {
        project: { scenarios: project.scenarios.filter((other) => other.id !== entry.id) },
        runs: others,
        selection: selection?.kind === 'block' ? null : selection,
      };
    });
    recordLog('info', messages.log.scenarioDeleted(entry.settings.name));
  },
  entries: (state) => (canDelete(state) ? [{ label: messages.commands.deleteScenario, keywords: 'remove', invoke: () => deleteScenario.run() }] : []),
};
