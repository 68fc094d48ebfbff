/**
 * Estimates as columns, one row per target. Where `status` is not "estimated" the numbers are NaN and the counts 0; the status says why.
 *
 * With missing values the quality columns describe the system of the first variable that could be estimated.
 */
export interface EstimateColumns {
  /** One column per variable, in its unit. */
  readonly values: readonly Float64Array[];
  /** Kriging variance, in the unit of the variogram's sill. NaN for estimators without one. */
  readonly variance: Float64Array;
  /** Lagrange multiplier μ of Σⱼ wⱼCᵢⱼ + μ = C(xᵢ, V); 0 in simple kriging. */
  readonly lagrange: Float64Array;
  /** Slope of the regression of the true on the estimated value. */
  readonly slope: Float64Array;
  /** Krige's efficiency (BV − KV)/BV; NaN where BV is 0 (a block under a pure nugget). */
  readonly efficiency: Float64Array;
  /** Mean distance of the samples from the target's centre, m (not anisotropic). */
  readonly meanDistance: Float64Array;
  /** Share of negative weights: Σ|w < 0| ÷ Σ|w|. */
  readonly negativeWeights: Float64Array;
  readonly samples: Int32Array;
  readonly holes: Int32Array;
  /** Number of the search pass that found the samples, from 1; 0 for none. */
  readonly pass: Int32Array;
  /** Code of `ESTIMATE_STATUSES`. */
  readonly status: Int32Array;
}

/** Names of the columns of numbers and of counts that every estimate has beside its values. */
export const QUALITY_COLUMNS = ['variance', 'lagrange', 'slope', 'efficiency', 'meanDistance', 'negativeWeights'] as const;
export const COUNT_COLUMNS = ['samples', 'holes', 'pass', 'status'] as const;

/** Columns for `count` targets, none of them reached yet. */
export function createEstimateColumns(count: number, variableCount: number): EstimateColumns {
  const numbers = () => new Float64Array(count).fill(Number.NaN);
  const counts = () => new Int32Array(count);
  return {
    values: Array.from({ length: variableCount }, numbers),
    variance: numbers(),
    lagrange: numbers(),
    slope: numbers(),
    efficiency: numbers(),
    meanDistance: numbers(),
    negativeWeights: numbers(),
    samples: counts(),
    holes: counts(),
    pass: counts(),
    status: counts(),
  };
}

/** Copies the rows of `part` into `whole`, from row `start` on. */
export function copyEstimates(part: EstimateColumns, whole: EstimateColumns, start: number): void {
  for (const [variable, column] of part.values.entries()) whole.values[variable]?.set(column, start);
  for (const name of QUALITY_COLUMNS) whole[name].set(part[name], start);
  for (const name of COUNT_COLUMNS) whole[name].set(part[name], start);
}

/** The buffers of all columns, for transfer to another thread. */
export function estimateBuffers(columns: EstimateColumns): ArrayBufferLike[] {
  const all = [...columns.values, ...QUALITY_COLUMNS.map((name) => columns[name]), ...COUNT_COLUMNS.map((name) => columns[name])];
  return all.map((column) => column.buffer);
}
