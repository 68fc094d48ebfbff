import { palette } from '../state/palette.ts';
import type { Command } from './command.ts';

/** Opens the palette. */
export const openPalette: Command = {
  id: 'open-palette',
  group: 'view',
  hotkey: 'mod+K',
  run: () => palette.open(),
  entries: () => [],
};
