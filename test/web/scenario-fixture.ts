import { parseScenario, type Scenario } from '../../core/scenario/index.ts';

/** A complete scenario of two domains, small enough to read. */
export function testScenario(name = 'Base case'): Scenario {
  return parseScenario({
    name,
    deposit: {
      id: 'test',
      name: 'Test deposit',
      crs: 'EPSG:32636',
      stratigraphy: [
        { code: 'CLAY', name: 'Clay', reportable: true, domain: 'clay', densityTonnesPerM3: 1.5, source: 'assumption' },
        { code: 'ROCK', name: 'Rock', reportable: false, domain: 'rock', densityTonnesPerM3: 2.5, source: 'assumption' },
      ],
      domains: [
        { id: 'clay', name: 'Clay' },
        { id: 'rock', name: 'Rock' },
      ],
      groups: [{ id: 'treo', label: 'TREO', members: ['ceo2', 'nd2o3'], definition: 'CeO2 + Nd2O3', source: 'test' }],
      cutoff: { variable: 'treo', ppm: 500, source: 'assumption' },
    },
    data: { collar: { file: 'collar.csv' }, assays: [{ file: 'assay.csv' }] },
    topCut: { variable: 'treo', limits: [{ domains: 'all', ppm: 4000 }] },
    variograms: [{ nugget: 0.1, structures: [{ type: 'spherical', contribution: 0.9, rangesM: [200, 200, 5] }] }],
    neighbourhood: { passes: [{ radiiM: [200, 200, 5], minSamples: 4, maxSamples: 16 }] },
    blockModel: { sizeM: [50, 50, 2] },
    classification: {
      classes: [
        { class: 'indicated', maximumSpacingM: 100 },
        { class: 'inferred', maximumSpacingM: 200 },
      ],
    },
  });
}
