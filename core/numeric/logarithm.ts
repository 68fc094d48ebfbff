import { productError, sumError } from './double-double.ts';
import { exp } from './exponential.ts';
import { powerOfTwo } from './power-of-two.ts';

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/** Coefficients of R(z) = z·(L1 + L2 z + … + L7 z⁶), where 2 artanh(s) = 2s + s·R(s²). */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999941132;
const L3 = 0.28571428743220245;
const L4 = 0.22222198479831015;
const L5 = 0.18183569558975676;
const L6 = 0.15313907504743898;
const L7 = 0.147974680161403;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
/** Index of the word that holds the sign and the exponent. */
const HIGH_WORD = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Natural logarithm with an error below 1 unit in the last place (largest seen: 0.62), the same bits in every engine.
 *
 * All doubles, subnormal ones too; log(0) = −Infinity, log(x < 0) = NaN, log(Infinity) = Infinity.
 *
 * x = 2^k·m with √½ ≤ m < √2, f = m − 1 (exact), s = f/(2 + f); then log m = 2 artanh(s) is written as
 * f − f²/2 + s·(f²/2 + R(s²)) with f² taken exactly (rounded square and its error), and the leading sums are compensated.
 *
 * **Source:** the artanh series as in J.-M. Muller, Elementary Functions (3rd ed., 2016), ch. 3 and 11; the coefficients are
 * a minimax fit of R on |s| ≤ (√2 − 1)/(√2 + 1) by Remez exchange in 60 digits (error 2.5e-18); test/numeric/elementary/derive-coefficients.py
 * makes them again.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let normal = x;
  let k = -1023;
  if (x < SMALLEST_NORMAL) {
    normal = x * TWO_TO_54;
    k -= 54;
  }
  bits[0] = normal;
  const exponent = (words[HIGH_WORD] as number) >>> 20;
  k += exponent;
  let m = normal * powerOfTwo(1023 - exponent);
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  return logOfProduct(k, m - 1);
}

/** log(2^k·(1 + f)) for √½ − 1 ≤ f ≤ √2 − 1. */
function logOfProduct(k: number, f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const series = z * (L1 + z * L2 + z2 * (L3 + z * L4) + z2 * z2 * (L5 + z * L6 + z2 * L7));
  const square = f * f;
  const halfSquare = 0.5 * square;
  const rest = s * (halfSquare + series) - 0.5 * productError(f, f, square);
  const a = f - halfSquare;
  const aLost = f - a - halfSquare;
  const kHigh = k * LN2_HIGH;
  const sum = kHigh + a;
  return sum + (sumError(kHigh, a, sum) + (aLost + (rest + k * LN2_LOW)));
}

/** Up to this exponent an integer power is multiplied out. */
const LARGEST_MULTIPLIED_POWER = 8;

/**
 * x^y for x ≥ 0, the same bits in every engine.
 *
 * Integer exponents up to ±8 are multiplied out (relative error ≤ 8·2⁻⁵³); any other power is exp(y·log x), whose relative error
 * is at most (1 + 1.2·|y·log x|)·2⁻⁵²: 5e-15 for the distances and exponents of a power variogram. 0^0 = 1; NaN for x < 0.
 */
export function power(x: number, y: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (Number.isInteger(y) && y >= -LARGEST_MULTIPLIED_POWER && y <= LARGEST_MULTIPLIED_POWER) {
    let product = 1;
    for (let i = Math.abs(y); i > 0; i--) product *= x;
    return y < 0 ? 1 / product : product;
  }
  return exp(y * log(x));
}
