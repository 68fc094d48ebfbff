import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import type { ScenarioEntry, WorkbenchState } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView, writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { newScenarioId } from './scenario-ids.ts';

/** A copy of a scenario under a name that no other has. */
export function copyOf(state: WorkbenchState, entry: ScenarioEntry): ScenarioEntry {
  const names = new Set(state.project.scenarios.filter((other) => other.depositKey === entry.depositKey).map((other) => other.settings.name));
  let number = 2;
  while (names.has(messages.scenario.copyName(entry.settings.name, number))) number++;
  return { ...entry, id: newScenarioId(), settings: { ...entry.settings, name: messages.scenario.copyName(entry.settings.name, number) } };
}

/** Copies the scenario in view and shows the copy, which has not been run. */
export const duplicateScenario: Command = {
  id: 'duplicate-scenario',
  group: 'scenario',
  hotkey: 'mod+shift+D',
  run: () => {
    const state = readWorkbench();
    const entry = activeEntry(state);
    if (entry === null) return;
    const copy = copyOf(state, entry);
    writeWorkbench(({ project }) => ({ project: { scenarios: [...project.scenarios, copy] } }));
    writeView({ activeScenario: { ...state.view.activeScenario, [entry.depositKey]: copy.id } });
  },
  entries: (state) =>
    activeEntry(state) === null ? [] : [{ label: messages.commands.duplicate, keywords: 'copy scenario', invoke: () => duplicateScenario.run() }],
};
