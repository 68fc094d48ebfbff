import { formatCount } from '../format-number.ts';

/** Jobs, issues, log, grade–tonnage, table and comparison. */
export const jobs = {
  empty: 'No run yet. Ctrl+Enter runs the scenario in view.',
  scenario: 'Scenario',
  state: 'State',
  stage: 'Stage',
  progress: 'Progress',
  rate: 'Rate',
  time: 'Time',
  left: 'Left',
  states: { queued: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'cancelled' },
  cancel: 'Cancel',
};

export const issues = {
  empty: 'No issue was found in the files of this scenario.',
  notRun: 'Issues are listed when the files have been read.',
  severity: 'Severity',
  file: 'File',
  row: 'Line',
  hole: 'Hole',
  message: 'What was found',
  action: 'What was done',
  rows: 'Rows',
  filter: 'Severity shown',
  allSeverities: 'All',
  shown: (shown: number, total: number) =>
    shown === total ? formatCount(total, 'issue', 'issues') : `first ${shown} of ${formatCount(total, 'issue', 'issues')}`,
  goTo: (hole: string) => `Show hole ${hole}`,
};

export const logPanel = { empty: 'Nothing has happened yet.' };

export const gradeTonnage = {
  empty: 'Tonnes and grade against cut-off are drawn here when the scenario has been run.',
};

export const table = {
  subject: 'Rows of',
  onlyAbove: 'Above cut-off',
  rows: (count: number) => formatCount(count, 'row', 'rows'),
  sortBy: (column: string) => `Sort by ${column}`,
  block: 'Block',
  hole: 'Hole',
  type: 'Type',
  assayed: 'Assayed',
  x: 'x',
  y: 'y',
  z: 'z',
  bottom: 'Bottom',
  top: 'Top',
  endOfHole: 'End',
  from: 'From',
  to: 'To',
  class: 'Class',
  unit: 'Unit',
  domain: 'Domain',
  tonnes: 'Tonnes',
  samples: 'Samples',
  spacing: 'Spacing',
  composites: 'Composites',
};

export const compare = {
  left: 'Base',
  right: 'Against',
  emptyTitle: 'Nothing to compare yet',
  empty: 'Duplicate the scenario, change a setting and run it; or run the other deposit. Then choose two here.',
  duplicate: 'Duplicate the scenario',
  swap: 'Swap sides',
};
