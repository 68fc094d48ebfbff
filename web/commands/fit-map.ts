import { messages } from '../messages/en.ts';
import { activeRecord } from '../state/active.ts';
import { mapHandle } from '../state/map-handle.ts';
import type { Command } from './command.ts';

/** Moves the map so that the whole deposit is in view. */
export const fitMap: Command = {
  id: 'fit-map',
  group: 'map',
  hotkey: 'alt+0',
  run: () => mapHandle()?.fit(),
  entries: (state) =>
    activeRecord(state) === null || state.view.centreTab !== 'map'
      ? []
      : [{ label: messages.commands.fitMap, keywords: 'zoom reset', invoke: () => fitMap.run() }],
};
