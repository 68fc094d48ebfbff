import type { PointerPosition } from '../state/workbench-state.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Notes where on the map the pointer is, for the status bar. */
export const pointAt: Command<[position: PointerPosition | null]> = {
  id: 'point-at',
  group: 'map',
  run: (position) => writeWorkbench(() => ({ pointer: position })),
  entries: () => [],
};
