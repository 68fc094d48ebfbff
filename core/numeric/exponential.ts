import { powerOfTwo } from './power-of-two.ts';

/** 1.5 · 2^52: adding and subtracting it rounds a number below 2^51 to the nearest integer. */
const ROUNDER = 6755399441055744;
/** ln 2 in two parts; the first has 42 bits, so its product with any exponent (11 bits) is exact. */
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;

/** Coefficients of r³ … r¹¹; those of 1, r and r² are kept at 1, 1 and ½. */
const C3 = 0.16666666666666685;
const C4 = 0.04166666666660284;
const C5 = 0.00833333333331397;
const C6 = 0.0013888888927245067;
const C7 = 0.00019841269904812011;
const C8 = 2.480150812527019e-5;
const C9 = 2.7557226166746063e-6;
const C10 = 2.7625404998490114e-7;
const C11 = 2.5115068536134774e-8;

/** Above ln(2^1024 − 2^970) the rounded result is Infinity; below −1075·ln 2 it is 0. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019412;
/** Within this bound 2^k is a normal number and one scaling is exact. */
const ONE_SCALING = 708;

/**
 * e^x with an error below 1 unit in the last place (largest seen: 0.65), the same bits in every engine.
 *
 * The whole range of doubles: Infinity above 709.78, gradual underflow below −708.39, 0 below −745.13, NaN for NaN.
 *
 * Cody–Waite reduction x = k·ln 2 + r + c with |r| ≤ ½ ln 2, c being what rounding r lost; then
 * e^r = 1 + (r + (c + r²·q(r))), the leading sum compensated. A kernel that must give the same bits repeats these operations in
 * this order; for −708 ≤ x ≤ 708 there is no branch.
 *
 * **Source:** reduction and compensation as in J.-M. Muller, Elementary Functions (3rd ed., 2016), ch. 11 and § 4.1; the
 * coefficients are a minimax fit of (e^r − 1 − r − r²/2)/r³, weight r³, by Remez exchange in 60 digits (error 5.5e-18 on the
 * interval); test/numeric/elementary/derive-coefficients.py makes them again.
 */
export function exp(x: number): number {
  if (x >= -ONE_SCALING && x <= ONE_SCALING) {
    const k = x * Math.LOG2E + ROUNDER - ROUNDER;
    return reducedExp(x, k) * powerOfTwo(k);
  }
  return expNearTheLimits(x);
}

/** e^(x − k·ln 2). */
function reducedExp(x: number, k: number): number {
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = high - r - low;
  const r2 = r * r;
  const r4 = r2 * r2;
  const q = 0.5 + C3 * r + r2 * (C4 + C5 * r) + r4 * (C6 + C7 * r + r2 * (C8 + C9 * r) + r4 * (C10 + C11 * r));
  const sum = 1 + r;
  const lost = 1 - sum + r;
  return sum + (lost + (c + r2 * q));
}

function expNearTheLimits(x: number): number {
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  if (Number.isNaN(x)) return Number.NaN;
  const k = x * Math.LOG2E + ROUNDER - ROUNDER;
  // Two scalings, the first exact: the result then overflows or becomes subnormal with a single rounding.
  const half = k > 0 ? 1000 : -1000;
  return reducedExp(x, k) * powerOfTwo(k - half) * powerOfTwo(half);
}
