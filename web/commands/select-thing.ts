import { messages } from '../messages/en.ts';
import type { Selection } from '../state/workbench-state.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Selects a block or a hole everywhere and shows it in the inspector; null selects nothing. */
export const selectThing: Command<[selection: Selection | null]> = {
  id: 'select-thing',
  group: 'view',
  hotkey: 'Escape',
  run: (selection) => writeWorkbench(({ view }) => ({ selection, view: { ...view, inspector: selection === null ? 'step' : 'selection' } })),
  entries: (state) => (state.selection === null ? [] : [{ label: messages.commands.clearSelection, invoke: () => selectThing.run(null) }]),
};
