import { type CsvColumn, writeCsvPieces } from '../formats/index.ts';
import { type EstimateColumns, QUALITY_COLUMNS, STATUS_CODE, statusOf } from '../kriging/index.ts';
import type { EstimationJob } from './estimation-job.ts';

/**
 * The result file of `ionclay krige`, in pieces of bytes: x, y, z, one column per variable (in cross-validation each is followed by
 * `<variable>_true`), variance, lagrange, slope, efficiency, samples, holes, meanDistance, negativeWeights, pass, status.
 *
 * Rows in the order of the job's targets; numbers read back to the same doubles; a target that is not estimated has empty cells and its
 * status.
 */
export function writeKrigeResult(job: EstimationJob, estimates: EstimateColumns): Generator<Uint8Array, void> {
  const { x, y, z } = job.targets;
  const columns: CsvColumn[] = [
    { name: 'x', values: x },
    { name: 'y', values: y },
    { name: 'z', values: z },
  ];
  for (const [variable, name] of job.variables.entries()) {
    columns.push({ name, values: estimates.values[variable] as Float64Array });
    if (job.targets.leaveOut !== undefined) columns.push({ name: `${name}_true`, values: trueValues(job, variable) });
  }
  const [variance, lagrange, slope, efficiency, ...rest] = QUALITY_COLUMNS.map((name) => ({ name, values: estimates[name] }));
  const quality = [variance, lagrange, slope, efficiency, counts('samples', estimates), counts('holes', estimates), ...rest, counts('pass', estimates)];
  columns.push(...quality.filter((column) => column !== undefined));
  columns.push({ name: 'status', values: Array.from(estimates.status, statusOf) });
  return writeCsvPieces(columns);
}

/** Counts of estimated targets; empty elsewhere. */
function counts(name: 'samples' | 'holes' | 'pass', estimates: EstimateColumns): CsvColumn {
  const { status } = estimates;
  return { name, values: Float64Array.from(estimates[name], (count, row) => (status[row] === STATUS_CODE.estimated ? count : Number.NaN)) };
}

function trueValues(job: EstimationJob, variable: number): Float64Array {
  const { domain, leaveOut } = job.targets;
  return Float64Array.from(domain, (index, row) => job.domains[index]?.samples.values[variable]?.[leaveOut?.sample[row] ?? -1] ?? Number.NaN);
}
