import { messages } from '../messages/en.ts';
import { recallColourScheme } from '../state/preferences.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { recordLog } from './record-log.ts';
import { switchDeposit } from './switch-deposit.ts';

/** What happens when the page opens: Makuutu is loaded and estimated. */
export const openWorkbench: Command = {
  id: 'open-workbench',
  group: 'view',
  run: () => {
    writeView({ colourScheme: recallColourScheme() });
    recordLog('info', messages.log.started);
    switchDeposit.run('makuutu');
  },
  entries: () => [],
};
