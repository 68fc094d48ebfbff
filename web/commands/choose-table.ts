import { messages } from '../messages/en.ts';
import type { TableSubject } from '../state/workbench-state.ts';
import { writeView } from '../state/write-workbench.ts';
import type { Command } from './command.ts';

export const TABLE_SUBJECTS: readonly TableSubject[] = ['blocks', 'holes', 'composites'];

/** Fills the table with blocks, holes or composites. */
export const chooseTable: Command<[subject: TableSubject]> = {
  id: 'choose-table',
  group: 'view',
  run: (subject) => writeView({ tableOf: subject, centreTab: 'table' }),
  entries: () =>
    TABLE_SUBJECTS.map((subject) => ({ label: messages.commands.tableOf(messages.tableSubjects[subject]), invoke: () => chooseTable.run(subject) })),
};
