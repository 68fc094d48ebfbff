import { describe, expect, it } from 'vitest';
import { createEstimateColumns, createTargetEstimator, type EstimatorSettings, statusOf } from '../../core/kriging/index.ts';
import { PASS, samplesOf, settingsOf } from './estimator-settings.ts';

const LINEAR = { type: 'universal', trend: ['x', 'y'] } as const;

function statusAt(settings: EstimatorSettings, x: number, y: number, drift: readonly number[] = []): string {
  const estimator = createTargetEstimator(settings);
  const columns = createEstimateColumns(1, estimator.variableCount);
  estimator.estimate(x, y, 0, columns, 0, { drift });
  const status = statusOf(columns.status[0] as number);
  expect(Number.isNaN(columns.values[0]?.[0])).toBe(status !== 'estimated');
  return status;
}

const SPREAD = [
  [0, 0, 0, 0, 1],
  [40, 3, 0, 1, 5],
  [7, 50, 0, 2, 3],
  [30, 30, 0, 3, 4],
];

describe('a trend that the samples do not determine is not guessed', () => {
  it('too few samples for its terms', () => {
    expect(statusAt(settingsOf(samplesOf(SPREAD.slice(0, 2)), { method: LINEAR }), 5, 5)).toBe('tooFewSamples');
    expect(statusAt(settingsOf(samplesOf(SPREAD.slice(0, 3)), { method: LINEAR }), 5, 5)).toBe('estimated');
  });

  it.each<[string, (i: number) => readonly [number, number]]>([
    ['on a line along an axis', (i) => [10 * i, 20]],
    ['on a line across both axes', (i) => [10 * i, 7 * i]],
    ['on such a line but for what rounding left', (i) => [0.1 * i, 0.3 * i + 1e-9 * (i % 3)]],
  ])('samples %s', (_, at) => {
    const samples = samplesOf(Array.from({ length: 8 }, (_row, i) => [...at(i), 0, i, i]));
    expect(statusAt(settingsOf(samples, { method: LINEAR }), 15, 40)).toBe('illConditioned');
    expect(statusAt(settingsOf(samples), 15, 40)).toBe('estimated');
  });

  it('samples at one level, with a trend in z', () => {
    expect(statusAt(settingsOf(samplesOf(SPREAD), { method: { type: 'universal', trend: ['z'] } }), 5, 5)).toBe('illConditioned');
  });

  it('a drift that is the same in the whole neighbourhood, or not known at the target', () => {
    const samples = { ...samplesOf(SPREAD), drift: [Float64Array.of(2, 2, 2, 2)] };
    const settings = settingsOf(samples, { method: { type: 'externalDrift' } });
    expect(statusAt(settings, 5, 5, [2])).toBe('illConditioned');
    expect(statusAt(settings, 5, 5, [Number.NaN])).toBe('driftMissing');
    expect(statusAt(settings, 5, 5)).toBe('driftMissing');
  });
});

describe('samples without a drift', () => {
  it('are left out and counted where the method needs it, and only there', () => {
    const samples = { ...samplesOf(SPREAD), drift: [Float64Array.of(2, 3, Number.NaN, 7)] };
    expect(createTargetEstimator(settingsOf(samples, { method: { type: 'externalDrift' } })).record).toMatchObject({ withoutDrift: 1, used: 3 });
    expect(createTargetEstimator(settingsOf(samples)).record).toMatchObject({ withoutDrift: 0, used: 4 });
  });
});

describe('refusals', () => {
  it.each<[string, Partial<EstimatorSettings>]>([
    ['settingsInvalid', { method: { type: 'universal', trend: [] } }],
    ['settingsInvalid', { method: { type: 'universal', trend: ['x', 'x'] } }],
    ['inputMissing', { method: { type: 'externalDrift' } }],
    ['inputMissing', { method: LINEAR, variogram: null }],
    ['neighbourhoodInvalid', { method: LINEAR, passes: [{ ...PASS, maxSamples: 2 }] }],
    ['columnLengthMismatch', { samples: { ...samplesOf(SPREAD), drift: [new Float64Array(3)] } }],
  ])('%s', (code, change) => {
    expect(() => createTargetEstimator(settingsOf(samplesOf(SPREAD), change))).toThrow(expect.objectContaining({ code }));
  });
});
