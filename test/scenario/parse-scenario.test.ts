import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { parseScenario } from '../../core/scenario/index.ts';

const MINIMAL = {
  name: 'minimal',
  deposit: { id: 'own', name: 'Own', cutoff: { variable: 'cu', ppm: 2000, source: 'assumption' } },
  data: { collar: { file: 'collar.csv' }, assays: [{ file: 'assay.csv' }] },
  variograms: [{ nugget: 0.1, structures: [{ type: 'spherical', contribution: 0.9, rangesM: [200, 'infinite', 20] }] }],
  neighbourhood: { passes: [{ radiiM: [200, 200, 20], minSamples: 4, maxSamples: 20 }] },
  blockModel: { sizeM: [50, 50, 5] },
  classification: { classes: [{ class: 'inferred', maximumSpacingM: 400 }] },
};

function refusalOf(change: object): ResourceError {
  try {
    parseScenario({ ...MINIMAL, ...change });
  } catch (error) {
    if (error instanceof ResourceError) return error;
  }
  throw new Error('was not refused');
}

describe('parseScenario', () => {
  it('fills in every default', () => {
    const scenario = parseScenario(MINIMAL);
    expect(scenario.composites).toEqual({ lengthM: 1, minimumLengthM: 0.5, minimumCoverage: 0.5 });
    expect(scenario.kriging).toEqual({ type: 'ordinary', discretisation: [4, 4, 2] });
    expect(scenario.data.belowDetection).toBe('half');
    expect(scenario.flattening).toEqual({ kind: 'none' });
  });

  it('reads its own output back unchanged', () => {
    const scenario = parseScenario(MINIMAL);
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });

  it('names a key that it does not know', () => {
    const error = refusalOf({ blockModel: { sizeM: [50, 50, 5], sizeFt: 3 } });
    expect(error.code).toBe('settingsUnknownKey');
    expect(error.details).toMatchObject({ path: 'blockModel', found: 'sizeFt' });
  });

  it('names the path of a wrong value and lists all problems', () => {
    const error = refusalOf({ neighbourhood: { passes: [{ radiiM: [200, -1, 20], minSamples: 0, maxSamples: 20 }] } });
    expect(error.details.path).toBe('neighbourhood.passes[0].radiiM[1]');
    expect(String(error.details.problems)).toContain('neighbourhood.passes[0].minSamples');
  });

  it('refuses a wrong unit', () => {
    const error = refusalOf({ data: { ...MINIMAL.data, lengthUnit: 'yards' } });
    expect(error.details.path).toBe('data.lengthUnit');
  });

  it('refuses names that point nowhere', () => {
    expect(refusalOf({ flattening: { kind: 'contact', topOf: 'CL' } }).details.path).toBe('flattening.topOf');
    expect(refusalOf({ topCut: { variable: 'cu', limits: [{ domains: ['clay'], ppm: 1 }] } }).details.found).toBe('clay');
  });
});
