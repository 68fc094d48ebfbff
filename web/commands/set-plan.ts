import type { LevelView } from '../map/block-variables.ts';
import { COLLAPSE_STATISTICS } from '../map/visible-blocks.ts';
import { messages } from '../messages/en.ts';
import { activeRecord } from '../state/active.ts';
import { middleElevation } from '../state/levels.ts';
import { findRun } from '../state/run-registry.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

/** What of the model the map shows: all blocks, one level, or columns collapsed to one cell. */
export const setPlan: Command<[plan: LevelView]> = {
  id: 'set-plan',
  group: 'map',
  run: (plan) => writeView({ plan }),
  entries: (state) => {
    const run = findRun(activeRecord(state)?.runId);
    if (run === null) return [];
    const plans: readonly LevelView[] = [
      ...COLLAPSE_STATISTICS.map((statistic) => ({ kind: 'collapsed', statistic }) as const),
      { kind: 'all' },
      { kind: 'level', elevationM: middleElevation(run) },
    ];
    return plans
      .filter((plan) => messages.plans.label(plan) !== messages.plans.label(state.view.plan))
      .map((plan) => ({ label: messages.commands.plan(messages.plans.label(plan)), keywords: 'level bench collapsed', invoke: () => setPlan.run(plan) }));
  },
};
