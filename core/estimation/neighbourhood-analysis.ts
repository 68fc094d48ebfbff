import { createEstimateColumns, createTargetEstimator, type EstimateColumns, type SearchPass, STATUS_CODE } from '../kriging/index.ts';
import { createSum } from '../numeric/index.ts';
import { type DomainEstimation, methodOf } from './estimation-job.ts';

/** Centres of the blocks to look at, in estimation coordinates, m: some well informed, some at the edge. */
export interface AnalysedBlocks {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** What to vary, one thing at a time, the others staying as the domain has them. */
export interface AnalysedSettings {
  readonly blockSizes?: readonly (readonly [number, number, number])[];
  readonly maxSamples?: readonly number[];
  readonly discretisations?: readonly (readonly [number, number, number])[];
  /** Factors on the radii of every pass. */
  readonly radiusFactors?: readonly number[];
}

/** What was varied; `asGiven` is the domain's own setting. */
export type AnalysedFactor = 'asGiven' | 'blockSize' | 'maxSamples' | 'discretisation' | 'radiusFactor';

/** One setting and what kriging makes of the chosen blocks with it; means are over the blocks that were estimated. */
export interface NeighbourhoodRow {
  readonly factor: AnalysedFactor;
  readonly setting: readonly number[];
  readonly blocks: number;
  readonly estimated: number;
  readonly meanEfficiency: number;
  readonly meanSlope: number;
  /** Mean share of negative weights. */
  readonly meanNegativeWeights: number;
  readonly meanVariance: number;
  readonly meanSamples: number;
  readonly meanDistance: number;
  /** Block by block; NaN where it was not estimated. */
  readonly efficiency: Float64Array;
  readonly slope: Float64Array;
  /** Milliseconds by the host's clock for all blocks, preparation excluded; null without a clock. */
  readonly elapsedMs: number | null;
}

/**
 * Kriging neighbourhood analysis: how efficiency, slope of regression, negative weights and time answer to block size, number of samples,
 * discretisation and radii, for chosen blocks of one domain. The first row is the domain as given.
 *
 * `readClock` (ms, from the host: core has no clock) makes the rows tell their time; it changes nothing else.
 *
 * @throws ResourceError `neighbourhoodInvalid`, `gridInvalid` for a setting that cannot be, and whatever the domain's estimator refuses
 *
 * **Source:** Vann, Jackson and Bertoli, 2003, Quantitative kriging neighbourhood analysis for the mining geologist, 5th International
 * Mining Geology Conference, AusIMM.
 */
export function analyseNeighbourhood(
  domain: DomainEstimation,
  blocks: AnalysedBlocks,
  settings: AnalysedSettings,
  readClock: (() => number) | null = null,
): readonly NeighbourhoodRow[] {
  const variants: readonly (readonly [AnalysedFactor, readonly number[], DomainEstimation])[] = [
    ['asGiven', [], domain],
    ...(settings.blockSizes ?? []).map((blockSize) => ['blockSize', blockSize, { ...domain, blockSize }] as const),
    ...(settings.maxSamples ?? []).map((most) => ['maxSamples', [most], withPasses(domain, (pass) => ({ ...pass, maxSamples: most }))] as const),
    ...(settings.discretisations ?? []).map((discretisation) => ['discretisation', discretisation, { ...domain, discretisation }] as const),
    ...(settings.radiusFactors ?? []).map((factor) => ['radiusFactor', [factor], withPasses(domain, (pass) => scaleRadii(pass, factor))] as const),
  ];
  return variants.map(([factor, setting, variant]) => ({ factor, setting, ...krigeBlocks(variant, blocks, readClock) }));
}

function withPasses(domain: DomainEstimation, change: (pass: SearchPass) => SearchPass): DomainEstimation {
  return { ...domain, passes: domain.passes.map(change) };
}

function scaleRadii(pass: SearchPass, factor: number): SearchPass {
  const [major, minor, vertical] = pass.radii;
  return { ...pass, radii: [major * factor, minor * factor, vertical * factor] };
}

function krigeBlocks(domain: DomainEstimation, { x, y, z }: AnalysedBlocks, readClock: (() => number) | null): Omit<NeighbourhoodRow, 'factor' | 'setting'> {
  const { samples, variogram, variogramGroups = [], passes, discretisation, blockSize, azimuth } = domain;
  const support = { discretisation, blockSize, azimuth };
  const estimator = createTargetEstimator({ samples, method: methodOf(domain), variogram, variogramGroups, passes, support });
  const columns = createEstimateColumns(x.length, estimator.variableCount);
  const start = readClock?.() ?? 0;
  for (let row = 0; row < x.length; row++) estimator.estimate(x[row] as number, y[row] as number, z[row] as number, columns, row);
  const elapsedMs = readClock === null ? null : readClock() - start;
  const { efficiency, slope, status } = columns;
  return {
    blocks: x.length,
    estimated: status.reduce((count, code) => count + Number(code === STATUS_CODE.estimated), 0),
    meanEfficiency: meanOf(columns, efficiency),
    meanSlope: meanOf(columns, slope),
    meanNegativeWeights: meanOf(columns, columns.negativeWeights),
    meanVariance: meanOf(columns, columns.variance),
    meanSamples: meanOf(columns, columns.samples),
    meanDistance: meanOf(columns, columns.meanDistance),
    efficiency,
    slope,
    elapsedMs,
  };
}

/** Over the blocks that were estimated; NaN where none was. */
function meanOf({ status }: EstimateColumns, column: Float64Array | Int32Array): number {
  const total = createSum();
  let count = 0;
  for (let row = 0; row < column.length; row++) {
    if (status[row] !== STATUS_CODE.estimated) continue;
    total.add(column[row] as number);
    count++;
  }
  return total.value() / count;
}
