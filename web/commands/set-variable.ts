import { messages } from '../messages/en.ts';
import { variablesInView } from '../state/variables-in-view.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Colours the blocks by another variable. */
export const setVariable: Command<[id: string]> = {
  id: 'set-variable',
  group: 'map',
  run: (id) => writeView({ variable: id }),
  entries: (state) =>
    variablesInView(state)
      .filter((variable) => variable.id !== state.view.variable)
      .map((variable) => ({ label: messages.commands.colourBy(variable.label), keywords: variable.id, invoke: () => setVariable.run(variable.id) })),
};
