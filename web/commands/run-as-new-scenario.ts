import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView, writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { copyOf } from './duplicate-scenario.ts';
import { runScenario } from './run-scenario.ts';

/** Keeps the earlier run: the changed settings become a scenario of their own, and the old one gets back the settings it was run with. */
export const runAsNewScenario: Command = {
  id: 'run-as-new-scenario',
  group: 'run',
  hotkey: 'mod+shift+Enter',
  run: () => {
    const state = readWorkbench();
    const entry = activeEntry(state);
    const record = entry === null ? undefined : state.runs[entry.id];
    if (entry === null || record === undefined) return;
    const copy = copyOf(state, entry);
    const restored = { ...entry, settings: { ...record.settings, name: entry.settings.name } };
    writeWorkbench(({ project }) => ({ project: { scenarios: [...project.scenarios.map((other) => (other.id === entry.id ? restored : other)), copy] } }));
    writeView({ activeScenario: { ...state.view.activeScenario, [entry.depositKey]: copy.id } });
    runScenario.run(copy.id);
  },
  entries: (state) => {
    const entry = activeEntry(state);
    const record = entry === null ? undefined : state.runs[entry.id];
    if (entry === null || record === undefined || stagesOutOfDate(record, entry.settings).size === 0) return [];
    return [{ label: messages.commands.runAsNew, invoke: () => runAsNewScenario.run() }];
  },
};
