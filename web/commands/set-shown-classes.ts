import type { ShownClasses } from '../map/visible-blocks.ts';
import { messages } from '../messages/en.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** Draws what a statement would hold, or every block above the cut-off. */
export const setShownClasses: Command<[classes: ShownClasses]> = {
  id: 'set-shown-classes',
  group: 'map',
  run: (classes) => writeView({ shownClasses: classes }),
  entries: (state) => {
    const other = state.view.shownClasses === 'all' ? 'reported' : 'all';
    return [{ label: messages.commands.shownClasses[other], invoke: () => setShownClasses.run(other) }];
  },
};
