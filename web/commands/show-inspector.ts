import { messages } from '../messages/en.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Turns the inspector to what is selected or to the step's settings. */
export const showInspector: Command<[what: 'step' | 'selection']> = {
  id: 'show-inspector',
  group: 'view',
  run: (what) => writeView({ inspector: what }),
  entries: (state) =>
    state.selection === null
      ? []
      : [
          state.view.inspector === 'step'
            ? { label: messages.commands.showSelection, invoke: () => showInspector.run('selection') }
            : { label: messages.commands.showStep(messages.steps[state.view.step]), invoke: () => showInspector.run('step') },
        ],
};
