import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Turns a comparison round: what was left goes right. */
export const swapCompared: Command<[left: string, right: string]> = {
  id: 'swap-compared',
  group: 'scenario',
  run: (left, right) => writeView({ compared: { left: right, right: left } }),
  entries: () => [],
};
