import { messages } from '../messages/en.ts';
import type { DockTab } from '../state/workbench-state.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

export const DOCK_TABS: readonly DockTab[] = ['gradeTonnage', 'jobs', 'issues', 'log'];

/** Brings one of the dock's panels to the front, opening the dock. */
export const showDockTab: Command<[tab: DockTab]> = {
  id: 'show-dock-tab',
  group: 'view',
  run: (tab) => writeView({ dockTab: tab, dockOpen: true }),
  entries: () => DOCK_TABS.map((tab) => ({ label: messages.commands.show(messages.dockTabs[tab]), invoke: () => showDockTab.run(tab) })),
};
