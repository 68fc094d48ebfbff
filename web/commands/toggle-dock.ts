import { messages } from '../messages/en.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Opens or folds the dock at the bottom. */
export const toggleDock: Command<[isOpen?: boolean]> = {
  id: 'toggle-dock',
  group: 'view',
  hotkey: 'mod+J',
  run: (isOpen) => writeView({ dockOpen: isOpen ?? !readWorkbench().view.dockOpen }),
  entries: (state) => [{ label: state.view.dockOpen ? messages.commands.foldDock : messages.commands.openDock, invoke: () => toggleDock.run() }],
};
