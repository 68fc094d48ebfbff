import { messages } from '../messages/en.ts';
import { activeEntry } from '../state/active.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Sets one side of the comparison. */
export const chooseCompared: Command<[side: 'left' | 'right', scenarioId: string]> = {
  id: 'choose-compared',
  group: 'scenario',
  run: (side, scenarioId) => writeView({ compared: { ...readWorkbench().view.compared, [side]: scenarioId }, centreTab: 'compare' }),
  entries: (state) => {
    const active = activeEntry(state);
    if (active === null) return [];
    return state.project.scenarios
      .filter((entry) => entry.id !== active.id && state.runs[entry.id] !== undefined)
      .map((entry) => ({
        label: messages.commands.compareWith(entry.settings.deposit.name, entry.settings.name),
        invoke: () => writeView({ compared: { left: entry.id, right: active.id }, centreTab: 'compare' }),
      }));
  },
};
