import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Closes whatever dialog is open, leaving everything as it was. */
export const closeDialog: Command = {
  id: 'close-dialog',
  group: 'view',
  run: () => writeView({ dialog: null }),
  entries: () => [],
};
