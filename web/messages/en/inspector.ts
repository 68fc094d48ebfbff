import type { EstimateStatus } from '../../../core/estimation/index.ts';

/** The inspector of a block or a hole. */
export const blockInspector = {
  position: 'Position',
  centre: 'Centre x · y',
  elevations: 'Elevation',
  volume: 'Volume',
  density: 'Density',
  tonnes: 'Dry tonnes',
  class: 'Class',
  unit: 'Unit',
  domain: 'Domain',
  parent: 'Parent block',
  estimate: 'Estimate',
  status: 'Outcome',
  pass: 'Search pass',
  samples: 'Samples',
  holes: 'Holes',
  meanDistance: 'Mean distance',
  variance: 'Kriging variance',
  slope: 'Slope of regression',
  efficiency: 'Kriging efficiency',
  lagrange: 'Lagrange multiplier',
  negativeWeights: 'Negative weights',
  spacing: 'Drill spacing',
  groups: 'Groups',
  analytes: 'Analytes',
  above: 'Block above',
  below: 'Block below',
  notReported: 'not reported',
};

export const holeInspector = {
  collar: 'Collar',
  type: 'Drilling',
  vertical: 'vertical, no survey',
  east: 'East',
  north: 'North',
  elevation: 'Elevation',
  endOfHole: 'End of hole',
  dip: 'Dip at collar',
  azimuth: 'Azimuth at collar',
  composites: 'Composites',
  mean: (label: string) => `Mean ${label}`,
  log: 'Strip log',
};

/** Outcome of one target, by the code of its status column. */
export const statuses: Readonly<Record<EstimateStatus, string>> = {
  estimated: 'estimated',
  tooFewSamples: 'too few samples',
  illConditioned: 'system ill-conditioned',
  outsideDomain: 'outside the domain',
  driftMissing: 'no drift value',
  cancelled: 'cancelled',
};

export const classes = { unclassified: 'Unclassified', measured: 'Measured', indicated: 'Indicated', inferred: 'Inferred', total: 'Total' };
