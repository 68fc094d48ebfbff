import { messages } from '../messages/en.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Opacity of the blocks, 0.1 to 1. */
export const setOpacity: Command<[opacity: number]> = {
  id: 'set-opacity',
  group: 'map',
  run: (opacity) => writeView({ opacity: Math.min(1, Math.max(0.1, opacity)) }),
  entries: (state) => (state.view.opacity < 1 ? [{ label: messages.commands.opaque, invoke: () => setOpacity.run(1) }] : []),
};

/** Tilts the map to see the blocks from the side, or lays it flat. */
export const tiltMap: Command<[isTilted?: boolean]> = {
  id: 'tilt-map',
  group: 'map',
  hotkey: 'alt+3',
  run: (isTilted) => writeView({ isTilted: isTilted ?? !readWorkbench().view.isTilted }),
  entries: (state) => [{ label: state.view.isTilted ? messages.commands.flat : messages.commands.tilt, keywords: '3-D pitch', invoke: () => tiltMap.run() }],
};

/** Vertical exaggeration of the blocks, 1 to 50. */
export const setExaggeration: Command<[factor: number]> = {
  id: 'set-exaggeration',
  group: 'map',
  run: (factor) => writeView({ exaggeration: Math.min(50, Math.max(1, factor)) }),
  entries: (state) => (state.view.exaggeration === 1 ? [] : [{ label: messages.commands.noExaggeration, invoke: () => setExaggeration.run(1) }]),
};
