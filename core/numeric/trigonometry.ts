import { productError, sumError } from './double-double.ts';

const ROUNDER = 6755399441055744;
const TWO_OVER_PI = 0.6366197723675814;
/** π/2 in parts of 33, 33 and 53 bits: products of the first two with a whole number below 2^20 are exact. */
const HALF_PI_33A = 1.5707963267341256;
const HALF_PI_33B = 6.077100506303966e-11;
const HALF_PI_33C = 2.0222662487959506e-21;
/** π/2 in three doubles, 160 bits. */
const HALF_PI_1 = 1.5707963267948966;
const HALF_PI_2 = 6.123233995736766e-17;
const HALF_PI_3 = -1.4973849048591698e-33;
/** π/180 in two doubles. */
const RADIANS_PER_DEGREE = 0.017453292519943295;
const RADIANS_PER_DEGREE_LOW = 2.9486522708701687e-19;

/** Beyond this the multiple of π/2 is no longer certain and the answer is NaN. */
const LARGEST_ANGLE = 1099511627776;
/** Multiples of π/2 up to this are taken off in the quick way. */
const LARGEST_QUICK_MULTIPLE = 1000000;
/** A remainder below this has lost more than the quick reduction can make good. */
const QUICK_REMAINDER = 1 / 33_554_432;

/** sin r = r + r³·(S1 + S2 r² + …), |r| ≤ π/4, error 3.5e-18. */
const S1 = -0.16666666666666632;
const S2 = 0.008333333333322384;
const S3 = -0.00019841269829780337;
const S4 = 2.755731368137379e-6;
const S5 = -2.505075633329429e-8;
const S6 = 1.589668581131474e-10;
/** cos r = 1 − r²/2 + r⁴·(K1 + K2 r² + …), |r| ≤ π/4, error 5e-20. */
const K1 = 0.0416666666666666;
const K2 = -0.0013888888888874183;
const K3 = 2.4801587289507826e-5;
const K4 = -2.755731435717204e-7;
const K5 = 2.0875723652958438e-9;
const K6 = -1.1359655579479575e-11;

/** sin(r + c) for |r| ≤ π/4, c being below the last place of r. */
function sineOfRemainder(r: number, c: number): number {
  const z = r * r;
  const z2 = z * z;
  const series = S1 + z * S2 + z2 * (S3 + z * S4 + z2 * (S5 + z * S6));
  return r + (r * z * series + c * (1 - 0.5 * z));
}

/** cos(r + c) for |r| ≤ π/4, c being below the last place of r. */
function cosineOfRemainder(r: number, c: number): number {
  const z = r * r;
  const z2 = z * z;
  const half = 0.5 * z;
  const series = z2 * (K1 + z * K2 + z2 * (K3 + z * K4 + z2 * (K5 + z * K6)));
  const leading = 1 - half;
  return leading + (1 - leading - half + (series - r * c));
}

/** sin(n·π/2 + r + c) for whole n; the cosine is that of n + 1. */
function sineOfQuadrant(n: number, r: number, c: number): number {
  const quadrant = n & 3;
  const size = (quadrant & 1) === 0 ? sineOfRemainder(r, c) : cosineOfRemainder(r, c);
  return quadrant < 2 ? size : -size;
}

/** sin(x + shift·π/2) for |x| ≤ 2^40. */
function sineOfShifted(x: number, shift: 0 | 1): number {
  const n = x * TWO_OVER_PI + ROUNDER - ROUNDER;
  if (n === 0) return sineOfQuadrant(shift, x, 0);
  if (n > LARGEST_QUICK_MULTIPLE || n < -LARGEST_QUICK_MULTIPLE) return sineReducedExactly(x, n, shift);
  const a = x - n * HALF_PI_33A;
  const b = n * HALF_PI_33B;
  const difference = a - b;
  const lost = sumError(a, -b, difference) - n * HALF_PI_33C;
  const r = difference + lost;
  if (r < QUICK_REMAINDER && r > -QUICK_REMAINDER) return sineReducedExactly(x, n, shift);
  return sineOfQuadrant(n + shift, r, difference - r + lost);
}

/** The same with π/2 to 160 bits and error-free products: large angles and those close to a multiple of π/2. */
function sineReducedExactly(x: number, n: number, shift: 0 | 1): number {
  const p1 = n * HALF_PI_1;
  const e1 = productError(n, HALF_PI_1, p1);
  const p2 = n * HALF_PI_2;
  const e2 = productError(n, HALF_PI_2, p2);
  const d1 = x - p1;
  const d2 = d1 - e1;
  const l2 = sumError(d1, -e1, d2);
  const d3 = d2 - p2;
  const l3 = sumError(d2, -p2, d3);
  const low = l3 + l2 - e2 - n * HALF_PI_3;
  const r = d3 + low;
  return sineOfQuadrant(n - 4 * Math.floor(n / 4) + shift, r, sumError(d3, low, r));
}

/**
 * Sine of an angle in radians with an error below 1 unit in the last place (largest seen: 0.75), the same bits in every engine.
 *
 * |x| ≤ 2^40; NaN beyond, for NaN and for infinities.
 *
 * **Source:** reduction by π/2 in several parts after Cody and Waite, with error-free products where cancellation needs them
 * (J.-M. Muller, Elementary Functions, 3rd ed., 2016, ch. 11); minimax coefficients by Remez exchange in 60 digits, made again
 * by test/numeric/elementary/derive-coefficients.py.
 */
export function sin(x: number): number {
  if (x >= -LARGEST_ANGLE && x <= LARGEST_ANGLE) return x === 0 ? x : sineOfShifted(x, 0);
  return Number.NaN;
}

/** Cosine of an angle in radians; accuracy, range and source as for {@link sin}. */
export function cos(x: number): number {
  return x >= -LARGEST_ANGLE && x <= LARGEST_ANGLE ? sineOfShifted(x, 1) : Number.NaN;
}

/** Degrees are reduced before they are turned into radians, so nothing is lost and right angles stay right. */
function sineOfShiftedDegrees(degrees: number, shift: 0 | 1): number {
  const turn = degrees % 360;
  const n = Math.round(turn / 90);
  const d = turn - 90 * n;
  const r = d * RADIANS_PER_DEGREE;
  const c = productError(d, RADIANS_PER_DEGREE, r) + d * RADIANS_PER_DEGREE_LOW;
  // Adding 0 turns −0 into 0.
  return sineOfQuadrant(n + shift, r, c) + 0;
}

/**
 * Sine of an angle in degrees, any finite size; multiples of 90 give exactly 0 and ±1. Error below 1 unit in the last place; NaN for an
 * angle that is not finite.
 */
export function sinDegrees(degrees: number): number {
  return sineOfShiftedDegrees(degrees, 0);
}

/** Cosine of an angle in degrees; as {@link sinDegrees}. */
export function cosDegrees(degrees: number): number {
  return sineOfShiftedDegrees(degrees, 1);
}
