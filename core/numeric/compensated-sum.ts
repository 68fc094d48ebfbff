import { ResourceError } from './resource-error.ts';

/** A running sum that keeps what each addition loses. */
export interface CompensatedSum {
  add(x: number): void;
  /** The sum so far, rounded once. */
  value(): number;
}

/**
 * A running compensated sum for loops that cannot collect their terms first.
 *
 * The error is a few units in the last place of the result plus n²·2⁻¹⁰⁶ of Σ|x|: cancellation does no harm until the terms are
 * some 10¹⁵ times the sum. NaN and infinities in the terms give a result that is not finite.
 *
 * **Source:** A. Neumaier, 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, algorithm IV.
 */
export function createSum(): CompensatedSum {
  let sum = 0;
  let lost = 0;
  return {
    add(x) {
      const next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
      sum = next;
    },
    value: () => compensated(sum, lost),
  };
}

/** An infinite sum has no error term (it would be ∞ − ∞). */
function compensated(sum: number, lost: number): number {
  return sum - sum === 0 ? sum + lost : sum;
}

/** Compensated sum of all values; see {@link createSum}. 0 for none, NaN if any is NaN. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return compensated(total, lost);
}

/**
 * Σ wᵢxᵢ / Σ wᵢ with both sums compensated; NaN where the weights sum to 0 or any value is NaN.
 *
 * @throws ResourceError `columnLengthMismatch`
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  if (values.length !== weights.length) throw new ResourceError('columnLengthMismatch', { values: values.length, weights: weights.length });
  const top = createSum();
  for (let i = 0; i < values.length; i++) top.add((weights[i] as number) * (values[i] as number));
  const bottom = sum(weights);
  return bottom === 0 ? Number.NaN : top.value() / bottom;
}
