import { messages } from '../messages/en.ts';
import type { Command } from './command.ts';
import { receiveFiles } from './receive-files.ts';

/** Asks for files of one's own and opens the import dialog with them. */
export const openFiles: Command = {
  id: 'open-files',
  group: 'data',
  hotkey: 'mod+O',
  run: () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => receiveFiles.run([...(input.files ?? [])]));
    input.click();
  },
  entries: () => [{ label: messages.commands.openFiles, keywords: 'import csv own data', invoke: () => openFiles.run() }],
};
