import { describe, expect, it } from 'vitest';
import {
  createCrossValidationJob,
  type EstimationJob,
  runTilesInline,
  summariseCrossValidation,
  type VariableValidation,
} from '../../core/estimation/index.ts';
import { createEstimateColumns, STATUS_CODE } from '../../core/kriging/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { exampleJob } from './example-job.ts';

const validationOf = async (job: EstimationJob, kind: 'sample' | 'hole', scale: readonly number[] = []) => {
  const crossed = createCrossValidationJob(job, kind);
  return summariseCrossValidation(crossed, await runTilesInline(crossed), scale);
};

describe('cross-validation', () => {
  it('accounts for every sample of every domain', async () => {
    const job = exampleJob(100);
    const total = job.domains.reduce((sum, { samples }) => sum + samples.count, 0);
    const missing = job.domains.flatMap(({ samples }) => Array.from(samples.values[2] as Float64Array)).filter(Number.isNaN).length;
    const found = await validationOf(job, 'hole');
    expect(found.map(({ variable }) => variable)).toEqual(['a', 'b', 'c']);
    for (const { count, notMeasured, notEstimated, scatter } of found) {
      expect(count + notMeasured + notEstimated).toBe(total);
      expect(scatter.target.length).toBe(count);
    }
    expect(found.map(({ notMeasured }) => notMeasured)).toEqual([0, 0, missing]);
    expect(found[0]?.notEstimated).toBeGreaterThan(0);
  });

  it('has the textbook statistics of a scatter that is known', () => {
    const [estimates, measured, variances] = [
      [1, 2, 3, 6],
      [2, 2, 2, 8],
      [1, 4, 1, 4],
    ] as const;
    const job = createCrossValidationJob(oneVariable(measured), 'sample');
    const columns = createEstimateColumns(5, 1);
    columns.values[0]?.set(estimates);
    columns.variance.set(variances);
    columns.status.fill(STATUS_CODE.estimated, 0, 4);
    columns.status[4] = STATUS_CODE.tooFewSamples;
    const [found] = summariseCrossValidation(job, columns, [4]) as [VariableValidation];
    expect(found).toMatchObject({ count: 4, notMeasured: 0, notEstimated: 1, meanError: -0.5, meanAbsoluteError: 1, standardisedMean: -0.125 });
    expect(found.rootMeanSquareError).toBeCloseTo(Math.sqrt(6 / 4), 14);
    // Estimates vary by 3.5, together with the measured by 4.5, the measured by 6.75.
    expect(found.slope).toBeCloseTo(4.5 / 3.5, 14);
    expect(found.intercept).toBeCloseTo(3.5 - 3 * (4.5 / 3.5), 13);
    expect(found.correlation).toBeCloseTo(4.5 / Math.sqrt(3.5 * 6.75), 14);
    expect(Array.from(found.scatter.standardisedError)).toEqual([-0.5, 0, 0.5, -0.5]);
    expect(found.standardisedVariance).toBeCloseTo(0.1875, 14);
  });

  it('finds standardised errors of variance one where the model is the truth, and flatters where holes stay in', async () => {
    const { job, scale } = layeredTruth();
    const [byHole] = (await validationOf(job, 'hole', scale)) as [VariableValidation];
    const [bySample] = (await validationOf(job, 'sample', scale)) as [VariableValidation];
    expect(byHole.standardisedVariance).toBeGreaterThan(0.7);
    expect(byHole.standardisedVariance).toBeLessThan(1.4);
    expect(Math.abs(byHole.standardisedMean)).toBeLessThan(0.2);
    expect(bySample.rootMeanSquareError).toBeLessThan(byHole.rootMeanSquareError);
  });

  it('has no standardised error for a variable whose variance is not the one that is kept', async () => {
    const job = exampleJob(100);
    const domains = job.domains.map((domain) => ({
      ...domain,
      variogramGroups: [{ variables: [1], variogram: domain.variogram as NonNullable<typeof domain.variogram> }],
    }));
    const [first, second] = await validationOf({ ...job, domains }, 'sample');
    expect(first?.standardisedVariance).toBeGreaterThan(0);
    expect(second?.standardisedVariance).toBe(Number.NaN);
  });

  it('is refused for a job that leaves nothing out', () => {
    const job = exampleJob(100);
    expect(() => summariseCrossValidation(job, createEstimateColumns(500, 3))).toThrow(expect.objectContaining({ code: 'inputMissing' }));
  });
});

function oneVariable(measured: readonly number[]): EstimationJob {
  const job = exampleJob(100);
  const [domain] = job.domains as [EstimationJob['domains'][number]];
  const column = (values: readonly number[]) => Float64Array.from([...values, 5]);
  const samples = { count: 5, x: column([0, 1, 2, 3]), y: column([0, 0, 0, 0]), z: column([0, 0, 0, 0]), hole: new Int32Array(5), values: [column(measured)] };
  return { ...job, variables: ['a'], domains: [{ ...domain, samples }] };
}

/** Every hole has a level of its own and noise along it, and the variogram says just that. */
function layeredTruth(): { readonly job: EstimationJob; readonly scale: readonly number[] } {
  const random = createRandom(7, 'layers');
  const holes = 300;
  const perHole = 5;
  const level = Array.from({ length: holes }, () => random.normal());
  const at = Array.from({ length: holes }, () => [random.uniform() * 5000, random.uniform() * 5000] as const);
  const rows = Array.from({ length: holes * perHole }, (_, i) => ({ hole: Math.floor(i / perHole), z: i % perHole }));
  const pick = (value: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, value);
  const values = [pick(({ hole }) => 20 + 10 * ((level[hole] as number) + 0.5 * random.normal()))];
  const angles = { azimuth: 0, dip: 0, plunge: 0 };
  const domain: EstimationJob['domains'][number] = {
    name: 'layers',
    samples: {
      count: rows.length,
      x: pick(({ hole }) => at[hole]?.[0] ?? 0),
      y: pick(({ hole }) => at[hole]?.[1] ?? 0),
      z: pick(({ z }) => z),
      hole: Int32Array.from(rows, ({ hole }) => hole),
      values,
    },
    // Within a hole the level is one; holes far apart share nothing: a range far below their spacing, infinite along them.
    variogram: { nugget: 0.25, structures: [{ type: 'spherical', contribution: 1, ranges: [1, 1, Number.POSITIVE_INFINITY], ...angles }] },
    passes: [
      {
        radii: [1500, 1500, 50],
        ...angles,
        minSamples: 2,
        maxSamples: 24,
        maxPerHole: 3,
        minHoles: 1,
        sectors: 'none',
        maxPerSector: null,
        sectorFrame: 'search',
      },
    ],
    discretisation: [1, 1, 1],
    blockSize: [1, 1, 1],
    azimuth: 0,
  };
  const none = new Float64Array(0);
  return { job: { variables: ['grade'], domains: [domain], targets: { x: none, y: none, z: none, domain: new Int32Array(0) }, tileSize: 256 }, scale: [100] };
}
