import { messages } from '../messages/en.ts';
import { activeEntry, entryById } from '../state/active.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Shows another scenario of the deposit, with its run if it has one. */
export const switchScenario: Command<[scenarioId: string]> = {
  id: 'switch-scenario',
  group: 'scenario',
  run: (scenarioId) => {
    const entry = entryById(readWorkbench(), scenarioId);
    if (entry === null) return;
    writeWorkbench(({ view, selection }) => ({
      view: { ...view, depositKey: entry.depositKey, activeScenario: { ...view.activeScenario, [entry.depositKey]: entry.id }, cutoffPreviewPpm: null },
      selection: selection?.kind === 'block' || view.depositKey !== entry.depositKey ? null : selection,
    }));
  },
  entries: (state) => {
    const active = activeEntry(state)?.id;
    return state.project.scenarios
      .filter((entry) => entry.id !== active)
      .map((entry) => ({
        label: messages.commands.switchScenario(entry.settings.deposit.name, entry.settings.name),
        invoke: () => switchScenario.run(entry.id),
      }));
  },
};
