import { messages } from '../messages/en.ts';
import type { CentreTab } from '../state/workbench-state.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

export const CENTRE_TABS: readonly CentreTab[] = ['map', 'compare', 'table'];

/** Brings one of the centre's views to the front. */
export const showCentreTab: Command<[tab: CentreTab]> = {
  id: 'show-centre-tab',
  group: 'view',
  run: (tab) => writeView({ centreTab: tab }),
  entries: (state) =>
    CENTRE_TABS.filter((tab) => tab !== state.view.centreTab).map((tab) => ({
      label: messages.commands.show(messages.centreTabs[tab]),
      invoke: () => showCentreTab.run(tab),
    })),
};
