import { messages } from '../messages/en.ts';
import { readHistory } from '../state/workbench-store.ts';
import { undoProject } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Takes back the last edit of a scenario. */
export const undoEdit: Command = {
  id: 'undo-edit',
  group: 'scenario',
  hotkey: 'mod+Z',
  run: undoProject,
  entries: () => (readHistory().canUndo ? [{ label: messages.commands.undo, invoke: undoProject }] : []),
};
