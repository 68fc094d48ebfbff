import { MAKUUTU_PARAMETERS } from '../../core/truth/index.ts';
import type { DrillingPlan } from './drilling-plan.ts';

const HOLDER = 'Rwenzori Rare Metals Ltd';

/**
 * 711 vertical core holes: 279 to October 2020 and 432 of phase 4 (miningreview.com, Mar 2021; marketscreener.com, 21 Mar 2022), on
 * 200 m for Indicated, 400 m for Inferred and one group of eight on 100 m; how they divide over the areas is an assumption.
 */
export const MAKUUTU_PLAN: DrillingPlan = {
  truth: MAKUUTU_PARAMETERS,
  seed: 711,
  epsg: 32636,
  holePrefix: 'SYN-MK',
  namesByProspect: false,
  grids: [
    { patch: 'CZ', spacingM: 200, count: 200, turn: 0 },
    { patch: 'CE', spacingM: 200, count: 120, turn: 6 },
    { patch: 'AB', spacingM: 200, count: 91, turn: -4 },
    { patch: 'E', spacingM: 200, count: 81, turn: 0 },
    { patch: 'FG', spacingM: 200, count: 95, turn: 3 },
    { patch: 'I', spacingM: 200, count: 64, turn: 0 },
    { patch: 'C', spacingM: 400, count: 32, turn: 0 },
    { patch: 'H', spacingM: 400, count: 20, turn: 0 },
  ],
  infill: { patch: 'CZ', spacingM: 100, columns: 3, rows: 3, offsetM: [300, -100], count: 8 },
  edgeHoles: 0,
  twins: {},
  holeTypes: [
    {
      type: 'CORE',
      letters: 'DD',
      depth: { kind: 'pastRock', pastM: [1.5, 6.5], limitsM: [9, 27], roundM: 0.1 },
      sampleM: [1, 1],
      breakAtContacts: true,
      logRoundM: 0.1,
      carryDown: 0,
      recovery: 1,
    },
  ],
  holeCounts: { CORE: 711 },
  firstCampaignShare: 279 / 711,
  laboratory: {
    form: 'elements',
    samplesPerBatch: 90,
    earlyBatches: 12,
    earlyLimitPpm: 0.5,
    earlyAnalytes: ['tm2o3', 'lu2o3'],
    overRange: null,
    source: 'assumption: limits of a lithium borate fusion with mass spectrometry',
  },
  densityCount: 487,
  licences: [
    { name: 'RL 1693', holder: HOLDER, x: 570400, y: 60350, azimuth: 79, lengthM: 11400, widthM: 3900 },
    { name: 'RL 00007', holder: HOLDER, x: 560000, y: 58450, azimuth: 79, lengthM: 9200, widthM: 4400 },
    { name: 'RL 00234', holder: HOLDER, x: 584000, y: 62650, azimuth: 80, lengthM: 16100, widthM: 4600 },
    { name: 'EL 00147', holder: HOLDER, x: 574200, y: 65700, azimuth: 80, lengthM: 9000, widthM: 5500 },
    { name: 'EL 00257', holder: HOLDER, x: 549500, y: 57200, azimuth: 79, lengthM: 10500, widthM: 6000 },
    { name: 'sixth licence', holder: HOLDER, x: 560400, y: 63000, azimuth: 79, lengthM: 7000, widthM: 3600 },
  ],
  terrain: { west: 555000, north: 66000, widthM: 37800, heightM: 10200, pixelM: 30 },
  source: 'assumption where nothing else is said; hole counts, spacing and 487 density measurements as published',
};
