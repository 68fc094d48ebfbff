import { COLOSSUS_PARAMETERS } from '../../core/truth/index.ts';
import type { DrillingPlan } from './drilling-plan.ts';

const HOLDER = 'Viridis Mineração Ltda';

/**
 * 1,359 holes: 743 auger, 540 reverse circulation, 76 core (itiger.com, 22 Jan 2025). Spacing other than 75 m is not published: 125 m
 * and 200 m are assumptions that give the published area, about 25 km².
 */
export const COLOSSUS_PLAN: DrillingPlan = {
  truth: COLOSSUS_PARAMETERS,
  seed: 1359,
  epsg: 31983,
  holePrefix: 'SYN',
  namesByProspect: true,
  grids: [
    { patch: 'CNS', spacingM: 125, count: 420, turn: 0 },
    { patch: 'CNT', spacingM: 125, count: 255, turn: 5 },
    { patch: 'NC', spacingM: 125, count: 230, turn: 0 },
    { patch: 'CDO', spacingM: 125, count: 170, turn: -5 },
    { patch: 'RA', spacingM: 200, count: 110, turn: 0 },
    { patch: 'NX', spacingM: 200, count: 77, turn: 0 },
    { patch: 'TM', spacingM: 200, count: 22, turn: 0 },
  ],
  infill: { patch: 'CNS', spacingM: 75, columns: 6, rows: 3, offsetM: [220, 130], count: 18 },
  edgeHoles: 32,
  twins: { RC: 13, CORE: 12 },
  holeTypes: [
    {
      type: 'AUGER',
      letters: 'AG',
      depth: { kind: 'normal', meanM: 12.5, sdM: 4, waterTable: { correlation: 0.6, meanM: 11.2, sdM: 1.4 }, limitsM: [4, 20], roundM: 0.5 },
      sampleM: [1, 2],
      breakAtContacts: true,
      logRoundM: 0.5,
      carryDown: 0.06,
      recovery: 1,
    },
    {
      type: 'RC',
      letters: 'RC',
      depth: { kind: 'normal', meanM: 28, sdM: 9, waterTable: null, limitsM: [12, 60], roundM: 1 },
      sampleM: [2, 2],
      breakAtContacts: false,
      logRoundM: 0.5,
      carryDown: 0,
      recovery: 0.97,
    },
    {
      type: 'CORE',
      letters: 'DD',
      depth: { kind: 'normal', meanM: 45, sdM: 15, waterTable: null, limitsM: [20, 90], roundM: 0.1 },
      sampleM: [2, 2],
      breakAtContacts: true,
      logRoundM: 0.1,
      carryDown: 0,
      recovery: 1,
    },
  ],
  holeCounts: { AUGER: 743, RC: 540, CORE: 76 },
  firstCampaignShare: 0.35,
  laboratory: {
    form: 'oxides',
    samplesPerBatch: 100,
    earlyBatches: 0,
    earlyLimitPpm: 0,
    earlyAnalytes: [],
    overRange: { batch: 41, analyte: 'ceo2', limitPpm: 10000, layer: 'LCAP', count: 6 },
    source: 'assumption: limits of a lithium borate fusion with mass spectrometry',
  },
  densityCount: 264,
  licences: [
    { name: 'Northern Concessions (outline)', holder: HOLDER, x: 340200, y: 7585200, azimuth: 60, lengthM: 7200, widthM: 4400 },
    { name: 'Capão da Onça (outline)', holder: HOLDER, x: 345600, y: 7579800, azimuth: 120, lengthM: 4200, widthM: 3400 },
    { name: 'Tamoyo (outline)', holder: HOLDER, x: 334600, y: 7579200, azimuth: 10, lengthM: 2900, widthM: 2500 },
    { name: 'Ribeirão (outline)', holder: HOLDER, x: 348700, y: 7574600, azimuth: 150, lengthM: 4800, widthM: 3600 },
    { name: 'Southern Complex (outline)', holder: HOLDER, x: 341600, y: 7571500, azimuth: 65, lengthM: 8600, widthM: 4500 },
  ],
  terrain: { west: 332700, north: 7588300, widthM: 18000, heightM: 19800, pixelM: 30 },
  source: 'assumption where nothing else is said; hole counts by type as published',
};
