import { formatCount, formatGrade, formatInteger } from '../format-number.ts';

/** Header, rail, tabs, banner, status bar. */
export const product = { name: 'Ionclay', tagline: 'Rare-earth resource estimation' };

export const deposits = { makuutu: 'Makuutu', colossus: 'Colossus', own: 'Own data' };

export const landmarks = {
  rail: 'Workflow',
  centre: 'Views',
  dock: 'Charts, jobs, issues and log',
  inspector: 'Inspector',
  resizeInspector: 'Width of the inspector',
  resizeDock: 'Height of the bottom panel',
};

export const header = {
  deposit: 'Deposit',
  scenario: 'Scenario',
  scenarioActions: 'Scenario actions',
  duplicate: 'Duplicate',
  rename: 'Rename…',
  delete: 'Delete',
  restore: 'Restore settings of the last run',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Shift+Z)',
  search: 'Commands',
  searchKeys: 'Ctrl K',
  toDark: 'Dark colours',
  toLight: 'Light colours',
  neverRun: 'not run',
};

export const run = {
  run: 'Run',
  runStale: (stages: number) => `Run (${formatCount(stages, 'stage', 'stages')} stale)`,
  upToDate: 'Up to date: no setting has changed since the last run',
  more: 'More ways to run',
  again: 'Run again',
  asNew: 'Run as a new scenario, keep the earlier run',
  cancel: 'Cancel',
  queued: 'Waiting for the run before',
  progress: 'Progress of the run',
  rate: (blocks: number) => `${formatInteger(blocks)} blocks/s`,
  left: (time: string) => `${time} left`,
  lastRun: (time: string) => `Last run took ${time}`,
};

export const stages = {
  data: 'Reading data',
  composites: 'Compositing',
  blockModel: 'Building blocks',
  estimate: 'Estimating',
  classify: 'Classifying',
  report: 'Reporting',
};

export const steps = {
  data: 'Data',
  validate: 'Validate',
  composites: 'Composites',
  domains: 'Domains',
  variograms: 'Variograms',
  blockModel: 'Block model',
  estimate: 'Estimate',
  check: 'Check',
  classify: 'Classify',
  report: 'Report',
  export: 'Export',
};

export const stepStates = { empty: 'not run', running: 'running', stale: 'stale', done: 'done' };
export const stepIssues = (count: number) => formatCount(count, 'issue', 'issues');

export const centreTabs = { map: 'Map', compare: 'Compare', table: 'Table' };
export const dockTabs = { gradeTonnage: 'Grade–tonnage', jobs: 'Jobs', issues: 'Issues', log: 'Log' };
export const tableSubjects = { blocks: 'Blocks', holes: 'Holes', composites: 'Composites' };

export const banner = {
  label: 'Synthetic data',
  text: 'Synthetic, shaped to published summaries; not company data; not a Mineral Resource.',
};

export const inspector = {
  selection: 'Selection',
  block: 'Block',
  hole: (id: string) => `Hole ${id}`,
  close: 'Clear the selection',
};

export const dock = { fold: 'Fold', open: 'Open' };

export const status = {
  grid: (x: string, y: string) => `${x} E  ${y} N`,
  degrees: (longitude: string, latitude: string) => `${longitude}°, ${latitude}°`,
  noPointer: 'Point at the map for coordinates',
  crsUnknown: 'No coordinate system: local grid',
  cutoff: (label: string, value: number, unit: string) => `${label} ≥ ${formatGrade(value)} ${unit}`,
  blocks: (count: number) => formatCount(count, 'block', 'blocks'),
  megatonnes: (text: string) => `${text} Mt reported`,
  memory: (text: string) => `${text} held`,
  memoryHint: 'Memory held by files and block models',
  notRun: 'Not estimated yet',
  stale: 'Settings changed since the run shown',
};

export const scenario = {
  /** Deposit and scenario, the deposit once. */
  title: (deposit: string, name: string) => (name.startsWith(deposit) ? name : `${deposit} · ${name}`),
  copyName: (name: string, number: number) => `${name.replace(/ \(\d+\)$/, '')} (${number})`,
  renameTitle: 'Rename the scenario',
  name: 'Name',
  save: 'Rename',
  cancel: 'Cancel',
  noName: 'Give it a name.',
};

export const palette = { placeholder: 'Find a command…', nothing: 'No command of that name', open: 'Find a command (Ctrl+K)' };

export const log = {
  started: 'Ionclay is ready. Files and models stay on this machine.',
  depositLoaded: (deposit: string, files: number) => `${deposit} loaded, ${formatCount(files, 'file', 'files')}.`,
  runFinished: (scenario: string, time: string, hash: string) => `${scenario} estimated in ${time}. Model SHA-256 ${hash.slice(0, 16)}…`,
  runCancelled: (scenario: string) => `${scenario}: run cancelled. The earlier result stands.`,
  scenarioDeleted: (scenario: string) => `${scenario} deleted. Undo brings it back, to be run again.`,
  filesReceived: (count: number) => `${formatCount(count, 'file', 'files')} received.`,
  exported: (file: string) => `${file} saved.`,
};
