import fc from 'fast-check';
import {
  createEstimateColumns,
  createTargetEstimator,
  type EstimateColumns,
  type EstimatorSettings,
  type SampleSet,
  type SearchPass,
} from '../../core/kriging/index.ts';
import { RANGE_CONVENTIONS, STRUCTURE_TYPES, type StructureSpec, type VariogramSpec } from '../../core/variography/index.ts';

/** Every property runs this often from this seed, so that a failure can be run again. */
export const RUNS = { seed: 20_240_611, numRuns: 100 } as const;

export type Point = readonly [x: number, y: number, z: number];

/** Positions on a lattice of half metres: exact in binary, with plenty of equal distances. */
const half = (most: number) => fc.integer({ min: 0, max: 2 * most }).map((steps) => steps / 2);
export const position = fc.tuple(half(400), half(400), half(20));

const angle = fc.integer({ min: -180, max: 180 });

const structure: fc.Arbitrary<StructureSpec> = fc
  .record({
    type: fc.constantFrom(...STRUCTURE_TYPES),
    contribution: fc.double({ min: 0.1, max: 5, noNaN: true }),
    ranges: fc.tuple(
      fc.integer({ min: 20, max: 800 }),
      fc.integer({ min: 20, max: 800 }),
      fc.oneof(fc.integer({ min: 2, max: 60 }), fc.constant(Number.POSITIVE_INFINITY)),
    ),
    azimuth: angle,
    dip: fc.integer({ min: -90, max: 90 }),
    plunge: angle,
  })
  .map((spec) => spec as StructureSpec);

/** A nugget of at least a tenth of the smallest structure keeps the smooth models well-conditioned. */
export const variogram: fc.Arbitrary<VariogramSpec> = fc.record({
  nugget: fc.double({ min: 0.05, max: 2, noNaN: true }),
  rangeConvention: fc.constantFrom(...RANGE_CONVENTIONS),
  structures: fc.array(structure, { minLength: 1, maxLength: 4 }),
});

const grade = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);

/** Samples of two variables, each position once. */
export const samplesApart: fc.Arbitrary<SampleSet> = fc
  .uniqueArray(fc.record({ at: position, hole: fc.integer({ min: -1, max: 6 }), values: fc.tuple(grade, grade) }), {
    minLength: 2,
    maxLength: 40,
    selector: ({ at }) => at.join(' '),
  })
  .map(toSampleSet);

/** Samples of two variables, some of them missing, on a coarse lattice: positions repeat and distances tie. */
export const samplesTied: fc.Arbitrary<SampleSet> = fc
  .array(
    fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })),
      hole: fc.integer({ min: -1, max: 4 }),
      values: fc.tuple(fc.oneof(grade, fc.constant(Number.NaN)), grade),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => toSampleSet(rows.map((row) => ({ ...row, at: [row.at[0] * 20, row.at[1] * 20, row.at[2] * 2] as const }))));

interface SampleRow {
  readonly at: Point;
  readonly hole: number;
  readonly values: readonly [number, number];
}

export function toSampleSet(rows: readonly SampleRow[]): SampleSet {
  return {
    count: rows.length,
    x: Float64Array.from(rows, ({ at }) => at[0]),
    y: Float64Array.from(rows, ({ at }) => at[1]),
    z: Float64Array.from(rows, ({ at }) => at[2]),
    hole: Int32Array.from(rows, ({ hole }) => hole),
    values: [0, 1].map((v) => Float64Array.from(rows, ({ values }) => values[v] as number)),
  };
}

export function takeRows(samples: SampleSet, rows: readonly number[]): SampleSet {
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  return {
    count: rows.length,
    x: pick(samples.x),
    y: pick(samples.y),
    z: pick(samples.z),
    hole: Int32Array.from(rows, (row) => samples.hole[row] as number),
    values: samples.values.map(pick),
  };
}

export const searchPass: fc.Arbitrary<SearchPass> = fc
  .record({
    radii: fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 20, max: 200 }), fc.integer({ min: 2, max: 12 })),
    azimuth: fc.oneof(fc.constant(0), angle),
    dip: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })),
    plunge: fc.oneof(fc.constant(0), angle),
    maxSamples: fc.integer({ min: 1, max: 24 }),
    maxPerHole: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 })),
    minHoles: fc.integer({ min: 0, max: 1 }),
    sector: fc.constantFrom(['none', null] as const, ['quadrants', 3] as const, ['octants', 2] as const),
    sectorFrame: fc.constantFrom('search', 'world'),
  })
  .map(({ sector, ...rest }) => ({ ...rest, minSamples: 1, sectors: sector[0], maxPerSector: sector[1] }));

/** A pass that takes every sample there is. */
export const EVERY_SAMPLE: SearchPass = {
  radii: [1e5, 1e5, 1e5],
  azimuth: 0,
  dip: 0,
  plunge: 0,
  minSamples: 1,
  maxSamples: 512,
  maxPerHole: null,
  minHoles: 1,
  sectors: 'none',
  maxPerSector: null,
  sectorFrame: 'search',
};

export function ordinary(
  samples: SampleSet,
  model: VariogramSpec,
  pass: SearchPass = EVERY_SAMPLE,
  discretisation: readonly [number, number, number] = [1, 1, 1],
): EstimatorSettings {
  return { samples, method: { type: 'ordinary' }, variogram: model, passes: [pass], support: { discretisation, blockSize: [50, 40, 4], azimuth: 25 } };
}

export function estimateAll(settings: EstimatorSettings, targets: readonly Point[]): EstimateColumns {
  const estimator = createTargetEstimator(settings);
  const columns = createEstimateColumns(targets.length, estimator.variableCount);
  for (const [row, [x, y, z]] of targets.entries()) estimator.estimate(x, y, z, columns, row);
  return columns;
}

/** All numbers of an estimate in one list, for comparison to the bit (NaN equals NaN). */
export function allNumbers(columns: EstimateColumns): readonly (readonly number[])[] {
  const { values, variance, lagrange, slope, efficiency, meanDistance, negativeWeights, samples, holes, pass, status } = columns;
  return [...values, variance, lagrange, slope, efficiency, meanDistance, negativeWeights, samples, holes, pass, status].map((column) => Array.from(column));
}

export function totalSill(model: VariogramSpec): number {
  return model.structures.reduce((total, { contribution }) => total + contribution, model.nugget);
}
