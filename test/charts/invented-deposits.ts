import { COLOSSUS_GROUPS, MAKUUTU_GROUPS } from '../../core/ree/index.ts';
import { type Invention, inventRun, MAKUUTU_SHARES } from './invented-run.ts';

const makuutu: Invention = {
  depositId: 'makuutu',
  depositName: 'Makuutu',
  scenarioName: 'Base case',
  groups: MAKUUTU_GROUPS,
  cutoff: { variable: 'treoMinusCeo2', ppm: 200 },
  medianPpm: 590,
  shares: MAKUUTU_SHARES,
  pieceTonnes: 135_000,
};

export const BASE = inventRun(makuutu);

export const WIDER = inventRun({
  ...makuutu,
  scenarioName: 'Wider search',
  cutoff: { variable: 'treoMinusCeo2', ppm: 300 },
  settings: {
    topCut: { variable: 'treo', limits: [{ domains: 'all', ppm: 3000 }] },
    neighbourhood: {
      passes: [
        { radiiM: [300, 450, 5], minSamples: 4, maxSamples: 24 },
        { radiiM: [600, 600, 10], minSamples: 2, maxSamples: 24 },
      ],
    },
  },
});

export const COLOSSUS = inventRun({
  ...makuutu,
  depositId: 'colossus',
  depositName: 'Colossus',
  groups: COLOSSUS_GROUPS,
  cutoff: { variable: 'treo', ppm: 1000 },
  medianPpm: 2300,
});

/** Base metals: no groups, no rare earths. */
export const COPPER = inventRun({
  ...makuutu,
  depositId: 'copper',
  depositName: 'Copper',
  groups: [],
  cutoff: { variable: 'ni', ppm: 500 },
  medianPpm: 1,
  shares: { cu: 3500, ni: 1100, s: 8500, pt: 0.08 },
});
