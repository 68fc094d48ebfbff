import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import { writeView, writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Gives a scenario another name. Without a name it opens the field to type one in. */
export const renameScenario: Command<[scenarioId: string | null, name: string | null]> = {
  id: 'rename-scenario',
  group: 'scenario',
  run: (scenarioId, name) => {
    if (name === null || scenarioId === null) return writeView({ dialog: 'rename' });
    const trimmed = name.trim();
    if (trimmed === '') return;
    writeWorkbench(({ project, view }) => ({
      project: {
        scenarios: project.scenarios.map((entry) => (entry.id === scenarioId ? { ...entry, settings: { ...entry.settings, name: trimmed } } : entry)),
      },
      view: { ...view, dialog: null },
    }));
  },
  entries: (state) => (activeEntry(state) === null ? [] : [{ label: messages.commands.rename, invoke: () => renameScenario.run(null, null) }]),
};
