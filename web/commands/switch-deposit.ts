import { messages } from '../messages/en.ts';
import { DEPOSIT_KEYS, type DepositKey } from '../state/workbench-state.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';
import { loadDeposit } from './load-deposit.ts';

/** Shows another deposit; a shipped one is loaded and run when first shown. Runs of the others are kept. */
export const switchDeposit: Command<[key: DepositKey]> = {
  id: 'switch-deposit',
  group: 'deposit',
  run: (key) => {
    writeWorkbench(({ view, selection }) => ({
      view: { ...view, depositKey: key, cutoffPreviewPpm: null, plan: view.plan.kind === 'level' ? { kind: 'collapsed', statistic: 'mean' } : view.plan },
      selection: view.depositKey === key ? selection : null,
    }));
    if (key !== 'own') loadDeposit.run(key);
  },
  entries: (state) =>
    DEPOSIT_KEYS.filter((key) => key !== state.view.depositKey).map((key) => ({
      label: messages.commands.switchDeposit(messages.deposits[key]),
      invoke: () => switchDeposit.run(key),
    })),
};
