import type { LevelView } from '../../map/block-variables.ts';

/** The strip above the map. */
export const mapControls = {
  strip: 'Map controls',
  variable: 'Colour by',
  plan: 'Plan',
  level: 'Level',
  levelText: (elevation: string) => `${elevation} m`,
  cutoff: (label: string) => `Cut-off on ${label}`,
  atLeast: (label: string) => `${label} ≥`,
  cutoffInput: (label: string, unit: string) => `Cut-off on ${label}, ${unit}`,

  shown: 'Blocks',
  shownClasses: { reported: 'Reported', all: 'All' },
  shownHint: 'Reported: classified blocks of reportable units. All: every estimated block above the cut-off.',
  opacity: 'Opacity',
  flat: 'Flat',
  tilt: '3-D',
  tiltHint: 'Seen from above or tilted',
  exaggeration: 'Vertical exaggeration',
  times: '×',
};

const collapsed = { mean: 'Collapsed: mean', maximum: 'Collapsed: maximum', thickness: 'Collapsed: thickness', gradeThickness: 'Collapsed: × thickness' };

export const plans = {
  label: (plan: LevelView) => {
    if (plan.kind === 'all') return 'All blocks';
    return plan.kind === 'level' ? 'One level' : collapsed[plan.statistic];
  },
};

export const mapStates = {
  loading: (deposit: string) => `Loading ${deposit}…`,
  loadingHint: 'Collars, surveys, assays and the geological log.',
  estimating: 'The estimate is running',
  estimatingHint: 'Blocks appear as soon as it is done.',
  failedTitle: 'The deposit could not be loaded',
  retry: 'Try again',
  ownTitle: 'Bring your own drillholes',
  ownText: 'Drop collar, survey, assay and geology tables (CSV) anywhere on this window. Nothing leaves this machine.',
  choose: 'Choose files…',
  notRunTitle: 'This scenario has not been run',
  notRunText: 'Its settings are complete. Run it to see blocks, tonnes and grades.',
  failedRun: 'The last run failed',
};
