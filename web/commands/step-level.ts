import { messages } from '../messages/en.ts';
import { activeRecord } from '../state/active.ts';
import { elevationAbove } from '../state/levels.ts';
import { findRun } from '../state/run-registry.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

function step(levels: number): void {
  const state = readWorkbench();
  const run = findRun(activeRecord(state)?.runId);
  const { plan } = state.view;
  if (run !== null && plan.kind === 'level') writeView({ plan: { kind: 'level', elevationM: elevationAbove(run, plan.elevationM, levels) } });
}

/** Shows the next level up. */
export const levelUp: Command = {
  id: 'level-up',
  group: 'map',
  hotkey: 'alt+ArrowUp',
  run: () => step(1),
  entries: (state) => (state.view.plan.kind === 'level' ? [{ label: messages.commands.levelUp, invoke: () => levelUp.run() }] : []),
};

/** Shows the next level down. */
export const levelDown: Command = {
  id: 'level-down',
  group: 'map',
  hotkey: 'alt+ArrowDown',
  run: () => step(-1),
  entries: (state) => (state.view.plan.kind === 'level' ? [{ label: messages.commands.levelDown, invoke: () => levelDown.run() }] : []),
};
