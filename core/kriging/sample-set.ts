import { ResourceError } from '../numeric/index.ts';

/**
 * Samples as they arrive, in any order. Plain columns: they may be cloned or transferred.
 *
 * `hole` numbers the drillhole of each sample; below 0 the hole is not known and the sample counts as a hole by itself.
 * `values` has one column per variable, NaN where it was not measured.
 */
export interface SampleSet {
  readonly count: number;
  /** Position in estimation coordinates, m. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly hole: Int32Array;
  readonly values: readonly Float64Array[];
  /** External drifts at the samples, one column each, NaN where not known; only kriging with external drift reads them. */
  readonly drift?: readonly Float64Array[];
}

/** Beyond any projected grid; keeps squared distances far from overflow. */
const LARGEST_COORDINATE_M = 1e12;

/**
 * Checks that a sample set holds together: columns of one length, positions finite.
 *
 * @throws ResourceError `columnLengthMismatch`, `numberOutOfRange`
 */
export function checkSampleSet(samples: SampleSet): void {
  const { count, x, y, z, hole, values, drift = [] } = samples;
  const columns = [x, y, z, hole, ...values, ...drift];
  const short = columns.findIndex((column) => column.length !== count);
  if (short >= 0) throw new ResourceError('columnLengthMismatch', { column: columnName(short, values.length), length: columns[short]?.length ?? 0, count });
  for (const [name, column] of Object.entries({ x, y, z })) {
    const row = column.findIndex((value) => !(Math.abs(value) <= LARGEST_COORDINATE_M));
    if (row >= 0) throw new ResourceError('numberOutOfRange', { name, row, value: String(column[row]) });
  }
}

function columnName(index: number, variableCount: number): string {
  const known = ['x', 'y', 'z', 'hole'][index];
  if (known !== undefined) return known;
  return index < 4 + variableCount ? `values[${index - 4}]` : `drift[${index - 4 - variableCount}]`;
}
