import { messages } from '../messages/en.ts';
import { readHistory } from '../state/workbench-store.ts';
import { redoProject } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Makes again the edit that was taken back last. */
export const redoEdit: Command = {
  id: 'redo-edit',
  group: 'scenario',
  hotkey: 'mod+shift+Z',
  run: redoProject,
  entries: () => (readHistory().canRedo ? [{ label: messages.commands.redo, invoke: redoProject }] : []),
};
