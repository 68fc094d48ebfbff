import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTilesInline } from '../../core/estimation/index.ts';
import { createEstimateColumns, createTargetEstimator, type EstimationMethod, type EstimatorSettings } from '../../core/kriging/index.ts';
import { allNumbers, estimateAll, ordinary, position, RUNS, samplesApart, samplesTied, searchPass, variogram } from './random-systems.ts';

const angles = fc.record({ azimuth: fc.integer({ min: -180, max: 180 }), dip: fc.integer({ min: -90, max: 90 }) });
const method = fc.constantFrom<EstimationMethod>(
  { type: 'ordinary' },
  { type: 'simple', means: [400, 600] },
  { type: 'universal', trend: ['x'] },
  { type: 'inverseDistance', power: 2 },
  { type: 'nearest' },
);
const support = fc.constantFrom([1, 1, 1] as const, [3, 2, 2] as const);

describe('locally varying anisotropy', () => {
  it('gives each target, to the bit, what an estimator of its angles gives, and leaves no trace on the next', () => {
    fc.assert(
      fc.property(
        samplesTied,
        variogram,
        searchPass,
        method,
        support,
        fc.array(fc.tuple(position, fc.oneof(fc.constant(null), angles)), { minLength: 2, maxLength: 6 }),
        (samples, model, given, how, points, targets) => {
          const pass = { ...given, minSamples: 1, maxSamples: Math.max(given.maxSamples, 2) };
          const settings: EstimatorSettings = { ...ordinary(samples, model, pass, points), method: how };
          const estimator = createTargetEstimator(settings);
          for (const [[x, y, z], local] of targets) {
            const columns = createEstimateColumns(1, estimator.variableCount);
            estimator.estimate(x, y, z, columns, 0, { angles: local });
            const turned = local ?? {};
            const own = {
              ...settings,
              passes: [{ ...pass, ...turned }],
              variogram: { ...model, structures: model.structures.map((s) => ({ ...s, ...turned })) },
            };
            expect(allNumbers(columns)).toEqual(allNumbers(estimateAll(own, [[x, y, z]])));
          }
        },
      ),
      { ...RUNS, numRuns: 200 },
    );
  });
});

describe('variograms by group of variables', () => {
  it('give each variable, to the bit, the estimate it would have alone; a sum of variables is the sum of their estimates, to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(samplesTied, variogram, variogram, position, support, async (samples, first, second, target, points) => {
        const [a, b] = samples.values as [Float64Array, Float64Array];
        const both = { ...samples, values: [a, b, a.map((value, i) => value + (b[i] as number))] };
        const settings = { ...ordinary(both, first, undefined, points), variogramGroups: [{ variables: [1], variogram: second }] };
        const columns = estimateAll(settings, [target]);
        for (const [variable, model] of [first, second].entries()) {
          const alone = estimateAll(ordinary({ ...samples, values: [both.values[variable] as Float64Array] }, model, undefined, points), [target]);
          expect(columns.values[variable]?.[0]).toBe(alone.values[0]?.[0]);
        }
        const [x, y, z] = target;
        const { discretisation, blockSize, azimuth } = settings.support;
        const { values } = await runTilesInline({
          variables: ['a', 'b', 'total'],
          domains: [{ ...settings, name: 'all', discretisation, blockSize, azimuth }],
          targets: { x: Float64Array.of(x), y: Float64Array.of(y), z: Float64Array.of(z), domain: Int32Array.of(0) },
          sums: [{ variable: 2, parts: [0, 1] }],
          tileSize: 8,
        });
        expect(values[2]?.[0]).toBe((values[0]?.[0] as number) + (values[1]?.[0] as number));
      }),
      RUNS,
    );
  });

  it('are refused for a variable that is in two groups or none of those estimated', () => {
    fc.assert(
      fc.property(samplesApart, variogram, fc.constantFrom([0, 0], [2], [-1]), (samples, model, variables) => {
        const wrong = { ...ordinary(samples, model), variogramGroups: [{ variables, variogram: model }] };
        expect(() => createTargetEstimator(wrong)).toThrow(expect.objectContaining({ code: 'settingsInvalid' }));
      }),
      { ...RUNS, numRuns: 10 },
    );
  });
});
