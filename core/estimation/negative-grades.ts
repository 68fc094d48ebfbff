import type { EstimateColumns } from '../kriging/index.ts';

export interface NonNegativeEstimates<T extends EstimateColumns> {
  readonly columns: T;
  /** How many values were set to 0, by variable: `negative.<variable>`; variables without any are not listed. */
  readonly negatives: Readonly<Record<string, number>>;
}

/**
 * Sets negative estimates to 0 and counts them. Kriging weights may be negative and so may an estimate among low samples; a grade or a
 * thickness may not. It is a step of its own so that it shows: the kernel never does it, and unbiasedness ends here.
 *
 * The columns given are not changed.
 */
export function setNegativeToZero<T extends EstimateColumns>(columns: T, variables: readonly string[]): NonNegativeEstimates<T> {
  const negatives: Record<string, number> = {};
  const values = columns.values.map((column, variable) => {
    let count = 0;
    for (const value of column) if (value < 0) count++;
    if (count === 0) return column;
    negatives[`negative.${variables[variable] ?? variable}`] = count;
    return column.map((value) => (value < 0 ? 0 : value));
  });
  return { columns: { ...columns, values }, negatives };
}
