import { messages } from '../messages/en.ts';
import { activeEntry, activeRecord } from '../state/active.ts';
import { stagesOutOfDate } from '../state/staleness.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Takes the settings back to those of the last run, so that nothing is stale. */
export const restoreSettings: Command = {
  id: 'restore-settings',
  group: 'scenario',
  run: () => {
    const state = readWorkbench();
    const entry = activeEntry(state);
    const record = activeRecord(state);
    if (entry === null || record === null) return;
    const settings = { ...record.settings, name: entry.settings.name };
    writeWorkbench(({ project }) => ({ project: { scenarios: project.scenarios.map((other) => (other.id === entry.id ? { ...other, settings } : other)) } }));
  },
  entries: (state) => {
    const entry = activeEntry(state);
    const record = activeRecord(state);
    if (entry === null || record === null || stagesOutOfDate(record, entry.settings).size === 0) return [];
    return [{ label: messages.commands.restoreSettings, keywords: 'reset revert', invoke: () => restoreSettings.run() }];
  },
};
