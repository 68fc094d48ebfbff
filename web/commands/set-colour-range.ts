import { messages } from '../messages/en.ts';
import type { DepositKey, WorkbenchState } from '../state/workbench-state.ts';
import { readWorkbench } from '../state/workbench-store.ts';
import { writeWorkbench } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

export function colourRangeKey(depositKey: DepositKey, variable: string): string {
  return `${depositKey} ${variable}`;
}

function ownRange(state: WorkbenchState): readonly [number, number] | undefined {
  return state.view.colourRanges[colourRangeKey(state.view.depositKey, state.view.variable)];
}

/** Sets where the colour ramp of the variable in view begins and ends; null takes its own range again. */
export const setColourRange: Command<[range: readonly [number, number] | null]> = {
  id: 'set-colour-range',
  group: 'map',
  run: (range) => {
    if (range !== null && !(range[0] < range[1])) return;
    const { depositKey, variable } = readWorkbench().view;
    const key = colourRangeKey(depositKey, variable);
    writeWorkbench(({ view }) => {
      const { [key]: _replaced, ...others } = view.colourRanges;
      return { view: { ...view, colourRanges: range === null ? others : { ...others, [key]: range } } };
    });
  },
  entries: (state) => (ownRange(state) === undefined ? [] : [{ label: messages.commands.resetColourRange, invoke: () => setColourRange.run(null) }]),
};
