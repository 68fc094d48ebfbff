import { type EstimateColumns, type LeaveOutKind, STATUS_CODE } from '../kriging/index.ts';
import { ResourceError, sum } from '../numeric/index.ts';
import type { EstimationJob, JobTargets } from './estimation-job.ts';

/** How well one variable was estimated where it was measured. Errors are estimate − true value. */
export interface VariableValidation {
  readonly variable: string;
  /** Samples that were measured and estimated; the numbers below and the scatter are of these. */
  readonly count: number;
  readonly notMeasured: number;
  readonly notEstimated: number;
  /** Rows of the job's targets, and for each the estimate, the measured value and the error in kriging standard deviations. */
  readonly scatter: {
    readonly target: Int32Array;
    readonly estimate: Float64Array;
    readonly measured: Float64Array;
    /** NaN where there is no kriging variance of this variable. */
    readonly standardisedError: Float64Array;
  };
  readonly meanError: number;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Regression of the measured on the estimated values: slope 1 and intercept 0 where estimates are conditionally unbiased. */
  readonly slope: number;
  readonly intercept: number;
  readonly correlation: number;
  /** Mean (ideally 0) and variance about 0 (ideally 1) of the standardised errors. */
  readonly standardisedMean: number;
  readonly standardisedVariance: number;
}

/**
 * The job that estimates every sample of a job without itself, or without its hole (the one to judge settings by: neighbours along a hole
 * flatter an estimate as no block is flattered).
 *
 * Samples stand in the order of the domains, then of their rows.
 */
export function createCrossValidationJob(job: EstimationJob, kind: LeaveOutKind): EstimationJob {
  const total = job.domains.reduce((count, { samples }) => count + samples.count, 0);
  const column = () => new Float64Array(total);
  const targets = { x: column(), y: column(), z: column(), domain: new Int32Array(total), leaveOut: { kind, sample: new Int32Array(total) } };
  let start = 0;
  for (const [index, { samples }] of job.domains.entries()) {
    targets.x.set(samples.x, start);
    targets.y.set(samples.y, start);
    targets.z.set(samples.z, start);
    targets.domain.fill(index, start, start + samples.count);
    for (let row = 0; row < samples.count; row++) targets.leaveOut.sample[start + row] = row;
    start += samples.count;
  }
  return { ...job, targets: targets satisfies JobTargets };
}

/**
 * Compares estimates of left-out samples with their measured values, variable by variable.
 *
 * The kriging variance is in the unit of the variogram's sill and is multiplied by `varianceScale`, one factor for each variable: 1 where
 * the sill is in the variable's own unit squared (and where it is absent), the variance of the variable where sills are shares of one.
 * Standardised errors are NaN for a variable with a variogram of its own (the variance column belongs to the first) and where the
 * variance is 0.
 *
 * @throws ResourceError `inputMissing` for a job without left-out samples, `columnLengthMismatch`
 *
 * **Source:** Isaaks and Srivastava, An Introduction to Applied Geostatistics (1989), ch. 15; Chilès and Delfiner, Geostatistics (2nd ed.,
 * 2012), § 2.6.3 (standardised errors).
 */
export function summariseCrossValidation(job: EstimationJob, estimates: EstimateColumns, varianceScale: readonly number[] = []): readonly VariableValidation[] {
  const { leaveOut, x } = job.targets;
  if (leaveOut === undefined) throw new ResourceError('inputMissing', { input: 'targets.leaveOut', method: 'cross-validation' });
  if (estimates.status.length !== x.length) throw new ResourceError('columnLengthMismatch', { column: 'estimates', count: x.length });
  return job.variables.map((name, variable) => validateVariable(job, leaveOut.sample, estimates, name, variable, varianceScale[variable] ?? 1));
}

function validateVariable(
  job: EstimationJob,
  sample: Int32Array,
  estimates: EstimateColumns,
  name: string,
  variable: number,
  scale: number,
): VariableValidation {
  const { domains, targets } = job;
  const values = estimates.values[variable] as Float64Array;
  const scatter = { target: [] as number[], estimate: [] as number[], measured: [] as number[], standardisedError: [] as number[] };
  let notMeasured = 0;
  let notEstimated = 0;
  for (let row = 0; row < values.length; row++) {
    const domain = domains[targets.domain[row] as number];
    const measured = domain?.samples.values[variable]?.[sample[row] as number] ?? Number.NaN;
    const estimate = values[row] as number;
    const isEstimated = estimates.status[row] === STATUS_CODE.estimated && !Number.isNaN(estimate);
    if (Number.isNaN(measured)) notMeasured++;
    else if (!isEstimated) notEstimated++;
    else {
      const hasOwnModel = (domain?.variogramGroups ?? []).some(({ variables }) => variables.includes(variable));
      const variance = hasOwnModel ? Number.NaN : (estimates.variance[row] as number) * scale;
      scatter.target.push(row);
      scatter.estimate.push(estimate);
      scatter.measured.push(measured);
      scatter.standardisedError.push(variance > 0 ? (estimate - measured) / Math.sqrt(variance) : Number.NaN);
    }
  }
  return {
    variable: name,
    notMeasured,
    notEstimated,
    ...summarise(scatter.estimate, scatter.measured, scatter.standardisedError),
    scatter: columnsOf(scatter),
  };
}

function columnsOf(scatter: Readonly<Record<'target' | 'estimate' | 'measured' | 'standardisedError', readonly number[]>>): VariableValidation['scatter'] {
  const { target, estimate, measured, standardisedError } = scatter;
  return {
    target: Int32Array.from(target),
    estimate: Float64Array.from(estimate),
    measured: Float64Array.from(measured),
    standardisedError: Float64Array.from(standardisedError),
  };
}

function summarise(estimate: readonly number[], measured: readonly number[], standardised: readonly number[]) {
  const errors = estimate.map((value, i) => value - (measured[i] as number));
  const [meanEstimate, meanMeasured] = [mean(estimate), mean(measured)];
  const ofEstimates = mean(estimate.map((value) => (value - meanEstimate) * (value - meanEstimate)));
  const ofMeasured = mean(measured.map((value) => (value - meanMeasured) * (value - meanMeasured)));
  const together = mean(estimate.map((value, i) => (value - meanEstimate) * ((measured[i] as number) - meanMeasured)));
  const slope = ofEstimates > 0 ? together / ofEstimates : Number.NaN;
  const known = standardised.filter((error) => !Number.isNaN(error));
  return {
    count: estimate.length,
    meanError: mean(errors),
    meanAbsoluteError: mean(errors.map(Math.abs)),
    rootMeanSquareError: Math.sqrt(mean(errors.map((error) => error * error))),
    slope,
    intercept: meanMeasured - slope * meanEstimate,
    correlation: ofEstimates > 0 && ofMeasured > 0 ? together / Math.sqrt(ofEstimates * ofMeasured) : Number.NaN,
    standardisedMean: mean(known),
    standardisedVariance: mean(known.map((error) => error * error)),
  };
}

/** NaN of nothing. */
function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
