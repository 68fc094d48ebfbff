import type { BlockModel } from '../../core/blocks/index.ts';
import { reportedPieces, stateResource, tabulateGradeTonnage } from '../../core/resource/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { testScenario } from './scenario-fixture.ts';

const CEO2 = [300, 400, 900, 200, 700, 100];
const ND2O3 = [150, 250, 600, 100, 450, 50];
/** 1 measured, 2 indicated, 3 inferred, 0 unclassified. */
const CLASSES = [2, 2, 3, 2, 0, 3];
const UNITS = [0, 0, 0, 1, 0, 0];

function testModel(): BlockModel {
  const count = CEO2.length;
  const volume = Float64Array.from({ length: count }, (_, piece) => 1000 * (piece + 1));
  const tonnes = volume.map((each, piece) => each * (UNITS[piece] === 0 ? 1.5 : 2.5));
  return {
    grid: { origin: [1000, 2000, 100], size: [50, 50, 2], count: [3, 1, 2], azimuth: 0 },
    pieces: {
      count,
      block: Int32Array.from({ length: count }, (_, piece) => piece),
      unit: Int32Array.from(UNITS),
      domain: Int32Array.from(UNITS),
      bottom: Float64Array.from({ length: count }, (_, piece) => 100 + 2 * Math.floor(piece / 3)),
      top: Float64Array.from({ length: count }, (_, piece) => 102 + 2 * Math.floor(piece / 3)),
      volume,
      target: Int32Array.from({ length: count }, (_, piece) => piece),
    },
    columns: new Map([
      ['tonnes', tonnes],
      ['class', Float64Array.from(CLASSES)],
      ['status', new Float64Array(count).fill(1)],
      ['pass', Float64Array.from([1, 1, 2, 1, 2, 3])],
      ['ceo2', Float64Array.from(CEO2)],
      ['nd2o3', Float64Array.from(ND2O3)],
      ['treo', Float64Array.from(CEO2, (grade, piece) => grade + (ND2O3[piece] ?? 0))],
    ]),
  };
}

/** Three composites, two in the clay; the last has no grade. */
const COMPOSITES: Run['composites'] = {
  count: 3,
  x: Float64Array.from([1025, 1025, 1075]),
  y: new Float64Array(3).fill(2025),
  z: Float64Array.from([103, 101, 103]),
  flatZ: Float64Array.from([103, 101, 103]),
  from: Float64Array.from([0, 2, 0]),
  to: Float64Array.from([2, 6, 2]),
  hole: Int32Array.from([0, 0, 1]),
  domain: Int32Array.from([0, 0, 1]),
  coverage: Float64Array.from([1, 1, 0]),
  variables: ['ceo2', 'nd2o3'],
  values: [Float64Array.from([300, 600, Number.NaN]), Float64Array.from([100, 200, Number.NaN])],
};

/** A run of six blocks with figures that can be added up by hand. */
export function testRun(): Run {
  const scenario = testScenario();
  const model = testModel();
  const names = ['treo', 'ceo2', 'nd2o3'];
  const pieces = reportedPieces(model, [true, false], 'treo', names);
  const holes = {
    count: 2,
    id: ['T-1', 'T-2'],
    x: Float64Array.from([1025, 1075]),
    y: new Float64Array(2).fill(2025),
    z: new Float64Array(2).fill(104),
    endOfHole: Float64Array.from([6, 2]),
    type: ['RC', 'auger'],
  };
  const nothing = new Float64Array(0);
  return {
    scenario,
    database: {
      holes,
      surveys: { count: 0, hole: new Int32Array(0), depth: nothing, azimuth: nothing, dip: nothing },
      assays: { count: 0, hole: new Int32Array(0), from: nothing, to: nothing, analytes: [] },
      log: null,
      issues: [],
      sources: [],
    },
    profiles: null,
    composites: COMPOSITES,
    model,
    licence: [],
    gradeTonnage: tabulateGradeTonnage(pieces, 'treo', Float64Array.from([0, 500, 1000])),
    statement: stateResource(pieces, ['CLAY', 'ROCK'], [true, false], {
      deposit: 'Test deposit',
      scenario: scenario.name,
      synthetic: false,
      notice: '',
      cutoff: { variable: 'treo', ppm: 500 },
      groups: [],
      basis: { tonnes: 'dry', clippedToLicence: false, belowEndOfHoleM: null, reportableUnits: ['CLAY'] },
    }),
    manifest: {
      format: 'ionclay-manifest',
      version: 1,
      engineVersion: '0',
      seed: 1,
      scenarioSha256: '',
      scenario,
      inputs: [],
      stages: [],
      modelSha256: 'f00d',
    },
    issues: [],
  };
}
