import { describe, expect, it } from 'vitest';
import { createEstimateColumns, createTargetEstimator, type EstimateColumns, type EstimatorSettings, statusOf } from '../../core/kriging/index.ts';
import { PASS, SPHERICAL, samplesOf, settingsOf } from './estimator-settings.ts';

const NAN = Number.NaN;

function estimateOne(settings: EstimatorSettings, x: number, y: number, z: number): EstimateColumns {
  const estimator = createTargetEstimator(settings);
  const columns = createEstimateColumns(1, estimator.variableCount);
  estimator.estimate(x, y, z, columns, 0);
  return columns;
}
const statusAt = (columns: EstimateColumns) => statusOf(columns.status[0] as number);
const valuesAt = (columns: EstimateColumns) => columns.values.map((column) => column[0] as number);

const SQUARE = samplesOf([
  [-10, 0, 0, 0, 1],
  [10, 0, 0, 1, 2],
  [0, -10, 0, 2, 3],
  [0, 10, 0, 3, 6],
]);

describe('one target', () => {
  it('weighs samples alike that stand alike', () => {
    const columns = estimateOne(settingsOf(SQUARE), 0, 0, 0);
    expect(valuesAt(columns)[0]).toBeCloseTo(3, 12);
    expect(columns.samples[0]).toBe(4);
    expect(columns.holes[0]).toBe(4);
    expect(columns.pass[0]).toBe(1);
    expect(columns.meanDistance[0]).toBe(10);
    expect(columns.negativeWeights[0]).toBe(0);
    expect(columns.efficiency[0]).toBeCloseTo(1 - (columns.variance[0] as number), 12);
    expect(statusAt(columns)).toBe('estimated');
  });

  it('is not estimated where samples are too few: no number, and the status says why', () => {
    const columns = estimateOne(settingsOf(SQUARE, { passes: [{ ...PASS, minSamples: 5 }] }), 0, 0, 0);
    expect(statusAt(columns)).toBe('tooFewSamples');
    expect(valuesAt(columns)).toEqual([NAN]);
    expect(columns.variance[0]).toBe(NAN);
    expect(columns.pass[0]).toBe(0);
    expect(statusAt(estimateOne(settingsOf(samplesOf([])), 0, 0, 0))).toBe('tooFewSamples');
  });

  it('takes the first pass that has enough samples and holes', () => {
    const passes = [
      { ...PASS, minSamples: 5 },
      { ...PASS, maxSamples: 2, minHoles: 2 },
    ];
    const columns = estimateOne(settingsOf(SQUARE, { passes }), 0, 0, 0);
    expect([columns.pass[0], columns.samples[0], columns.holes[0]]).toEqual([2, 2, 2]);
    const oneHole = { ...SQUARE, hole: Int32Array.of(4, 4, 4, 4) };
    expect(statusAt(estimateOne(settingsOf(oneHole, { passes }), 0, 0, 0))).toBe('tooFewSamples');
  });

  it('counts a sample on the ellipsoid as inside', () => {
    const passes = [{ ...PASS, radii: [300, 30, 3] as const }];
    expect(estimateOne(settingsOf(samplesOf([[0, 300, 0, 0, 1]]), { passes }), 0, 0, 0).samples[0]).toBe(1);
    expect(estimateOne(settingsOf(samplesOf([[0, 300.001, 0, 0, 1]]), { passes }), 0, 0, 0).samples[0]).toBe(0);
  });

  it('is ill-conditioned under a nugget-free Gaussian with close samples, and says so', () => {
    const variogram = { nugget: 0, structures: [{ type: 'gaussian', contribution: 1, ranges: [100, 100, 100], azimuth: 0, dip: 0, plunge: 0 } as const] };
    const close = samplesOf(Array.from({ length: 12 }, (_, i) => [i / 10, 0, 0, i, i]));
    const columns = estimateOne(settingsOf(close, { variogram }), 20, 20, 0);
    expect(statusAt(columns)).toBe('illConditioned');
    expect(valuesAt(columns)).toEqual([NAN]);
    expect(columns.samples[0]).toBe(0);
  });

  it('has no efficiency for a block under a pure nugget', () => {
    const support = { discretisation: [2, 2, 2], blockSize: [10, 10, 10], azimuth: 0 } as const;
    const columns = estimateOne(settingsOf(SQUARE, { variogram: { nugget: 1, structures: [] }, support }), 0, 0, 0);
    expect(statusAt(columns)).toBe('estimated');
    expect(valuesAt(columns)[0]).toBeCloseTo(3, 12);
    expect(columns.efficiency[0]).toBe(NAN);
    expect(columns.variance[0]).toBeCloseTo(0.25, 12);
  });
});

describe('samples at one position', () => {
  const twins = samplesOf([
    [5, 5, 5, 1, 1, NAN],
    [5, 5, 5, 0, 3, 7],
    [20, 5, 5, 2, 9, 9],
    [0, 0, 0, 3, NAN, NAN],
  ]);

  it('become one with the mean of what was measured; samples without values are left out', () => {
    const estimator = createTargetEstimator(settingsOf(twins));
    expect(estimator.record).toEqual({
      given: 4,
      withoutValues: 1,
      withoutDrift: 0,
      merged: 1,
      mergedNear: 0,
      mergedPairs: Int32Array.of(0, 1),
      used: 2,
    });
    const columns = createEstimateColumns(1, 2);
    estimator.estimate(5, 5, 5, columns, 0);
    expect(valuesAt(columns)[0]).toBeCloseTo(2, 12);
    expect(valuesAt(columns)[1]).toBeCloseTo(7, 12);
  });

  it('become the same one whatever their order, to the bit', () => {
    const rows = [
      [5, 5, 5, 1, 0.1],
      [5, 5, 5, 0, 0.2],
      [5, 5, 5, 2, 0.3],
      [20, 5, 5, 2, 9],
    ];
    // (0.1 + 0.2) + 0.3 is not 0.1 + (0.2 + 0.3), and a limit of one sample per hole shows which hole the merged one took.
    const passes = [{ ...PASS, maxPerHole: 1 }];
    const results = [
      [0, 1, 2, 3],
      [2, 1, 0, 3],
      [3, 2, 0, 1],
    ].map((order) => {
      const columns = estimateOne(settingsOf(samplesOf(order.map((row) => rows[row] as number[])), { passes }), 6, 6, 6);
      return [...valuesAt(columns), columns.samples[0]];
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    expect(results[0]?.[1]).toBe(2);
  });

  it('are left out together in cross-validation, whichever hole the merged one took', () => {
    const estimator = createTargetEstimator(settingsOf(twins));
    const columns = createEstimateColumns(2, 2);
    estimator.estimateSample(0, 'hole', columns, 0);
    estimator.estimateSample(1, 'hole', columns, 1);
    expect(Array.from(columns.values[0] as Float64Array)).toEqual([9, 9]);
  });
});

describe('missing values', () => {
  const rows = [
    [-10, 0, 0, 0, 1, NAN, 10, NAN],
    [10, 0, 0, 1, 2, 5, 20, NAN],
    [0, -12, 0, 2, 3, 6, 30, NAN],
    [0, 14, 0, 3, 6, 7, 60, 1],
  ];
  const only = (variable: number) =>
    samplesOf(rows.filter((row) => !Number.isNaN(row[4 + variable])).map((row) => [...row.slice(0, 4), row[4 + variable] as number]));

  it('give each variable the estimate it would have alone', () => {
    const columns = estimateOne(settingsOf(samplesOf(rows)), 1, 2, 0);
    for (const variable of [0, 1, 2, 3]) expect(columns.values[variable]?.[0]).toBe(estimateOne(settingsOf(only(variable)), 1, 2, 0).values[0]?.[0]);
  });

  it('leave a variable without a value where fewer samples have it than the pass asks for', () => {
    const columns = estimateOne(settingsOf(samplesOf(rows), { passes: [{ ...PASS, minSamples: 3 }] }), 1, 2, 0);
    expect(columns.values.map((column) => Number.isNaN(column[0]))).toEqual([false, false, false, true]);
    expect(statusAt(columns)).toBe('estimated');
    expect(columns.samples[0]).toBe(4);
  });
});

describe('leaving out', () => {
  const line = samplesOf([
    [0, 0, 0, 0, 1],
    [0, 0, 1, 0, 1],
    [30, 0, 0, 1, 5],
  ]);

  it('a sample, or its whole hole', () => {
    const estimator = createTargetEstimator(settingsOf(line));
    const columns = createEstimateColumns(2, 1);
    estimator.estimateSample(0, 'sample', columns, 0);
    estimator.estimateSample(0, 'hole', columns, 1);
    expect(columns.samples).toEqual(Int32Array.of(2, 1));
    expect(columns.values[0]?.[0]).toBeLessThan(2);
    expect(columns.values[0]?.[1]).toBe(5);
  });
});

describe('512 samples', () => {
  it('may be kriged at once, so that a small data set can be kriged with all of it', () => {
    const rows = Array.from({ length: 600 }, (_, i) => [(i % 30) * 3, Math.floor(i / 30) * 3, 0, i, i % 30]);
    const columns = estimateOne(settingsOf(samplesOf(rows), { passes: [{ ...PASS, maxSamples: 512 }] }), 40.5, 30, 0);
    expect(columns.samples[0]).toBe(512);
    expect(valuesAt(columns)[0]).toBeGreaterThan(13);
    expect(valuesAt(columns)[0]).toBeLessThan(14);
  });
});

describe('high grades', () => {
  it('count only within their own ellipsoid', () => {
    const rows = [
      [-10, 0, 0, 0, 1],
      [10, 0, 0, 1, 2],
      [30, 0, 0, 2, 100],
    ];
    const limited = { passes: [{ ...PASS, highGrade: { variable: 0, threshold: 50, radii: [20, 20, 20] as const } }] };
    expect(estimateOne(settingsOf(samplesOf(rows), limited), 0, 0, 0).samples[0]).toBe(2);
    expect(estimateOne(settingsOf(samplesOf(rows), limited), 15, 0, 0).samples[0]).toBe(3);
  });
});

describe('other methods', () => {
  it('inverse distance measures by the search ellipsoid and gives all weight to a sample at the target', () => {
    const samples = samplesOf([
      [0, 20, 0, 0, 1],
      [10, 0, 0, 1, 4],
    ]);
    const settings = settingsOf(samples, { method: { type: 'inverseDistance', power: 3 }, variogram: null, passes: [{ ...PASS, radii: [100, 50, 10] }] });
    const columns = estimateOne(settings, 0, 0, 0);
    expect(valuesAt(columns)[0]).toBeCloseTo(2.5, 12);
    expect(columns.variance[0]).toBe(NAN);
    expect(columns.efficiency[0]).toBe(NAN);
    expect(valuesAt(estimateOne(settings, 10, 0, 0))[0]).toBe(4);
  });

  it('nearest takes one value', () => {
    const settings = settingsOf(SQUARE, { method: { type: 'nearest' }, variogram: null });
    expect(valuesAt(estimateOne(settings, 0, 3, 0))[0]).toBe(6);
    // All four are equally far: the first by x, then y, is taken.
    expect(valuesAt(estimateOne(settings, 0, 0, 0))[0]).toBe(1);
  });

  it('simple kriging falls back on the mean far from every sample', () => {
    const columns = estimateOne(settingsOf(SQUARE, { method: { type: 'simple', means: [42] } }), 0, 95, 0);
    expect(valuesAt(columns)[0]).toBe(42);
    expect(columns.lagrange[0]).toBe(0);
    expect(columns.slope[0]).toBe(1);
  });
});

describe('refusals', () => {
  it.each([
    ['neighbourhoodInvalid', { passes: [{ ...PASS, minSamples: 0 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, minSamples: 17 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, maxSamples: 513 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, radii: [0, 1, 1] as const }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, sectors: 'quadrants' as const }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, sectors: 'quadrants' as const, maxPerSector: 1, minSamples: 5 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, minSectors: 1 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, sectors: 'quadrants' as const, maxPerSector: 4, minSectors: 5 }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, highGrade: { variable: 1, threshold: 1, radii: [1, 1, 1] as const } }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, highGrade: { variable: 0, threshold: 1, radii: [1, 101, 1] as const } }] }],
    ['neighbourhoodInvalid', { passes: [{ ...PASS, highGrade: { variable: 0, threshold: Number.NaN, radii: [1, 1, 1] as const } }] }],
    ['gridInvalid', { support: { discretisation: [11, 1, 1], blockSize: [1, 1, 1], azimuth: 0 } as const }],
    ['variogramInvalid', { variogram: { ...SPHERICAL, nugget: -1 } }],
    ['inputMissing', { variogram: null }],
    ['settingsInvalid', { method: { type: 'simple', means: [] } as const }],
    ['settingsInvalid', { method: { type: 'inverseDistance', power: 0 } as const }],
    ['numberOutOfRange', { samples: samplesOf([[Number.NaN, 0, 0, 0, 1]]) }],
    ['columnLengthMismatch', { samples: { ...SQUARE, hole: new Int32Array(3) } }],
  ])('%s', (code, change) => {
    expect(() => createTargetEstimator(settingsOf(SQUARE, change))).toThrow(expect.objectContaining({ code }));
  });
});
