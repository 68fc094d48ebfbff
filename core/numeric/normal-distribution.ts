import { exp } from './exponential.ts';
import { log } from './logarithm.ts';

const SQRT_TWO_PI = 2.5066282746310007;
/** Where the series about 0 hands over to the continued fraction. */
const SERIES_LIMIT = 3;
/** Levels of the continued fraction; at |x| = 3 it has converged to 1e-16 after 70. */
const FRACTION_LEVELS = 80;
/** e^(−x²/2) is 0 beyond. */
const DENSITY_LIMIT = 39;

/** Density of the standard normal distribution; relative error below 1e-13. */
export function normalDensity(x: number): number {
  return exp(-0.5 * x * x) / SQRT_TWO_PI;
}

/**
 * Probability that a standard normal value is at most x; relative error below 1e-12 in both tails (down to the smallest normal
 * number), NaN for NaN.
 *
 * Up to |x| = 3 the series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), whose terms do not cancel; beyond, Laplace's continued fraction
 * φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))).
 *
 * **Source:** G. Marsaglia, 2004, Evaluating the normal distribution, J. Statistical Software 11(4); Abramowitz and Stegun 26.2.11 and 26.2.14.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  const size = Math.abs(x);
  if (size > DENSITY_LIMIT) return x > 0 ? 1 : 0;
  if (size <= SERIES_LIMIT) return 0.5 + normalDensity(x) * oddSeries(x);
  let fraction = size;
  for (let level = FRACTION_LEVELS; level > 0; level--) fraction = size + level / fraction;
  const upper = normalDensity(size) / fraction;
  return x > 0 ? 1 - upper : upper;
}

/** x + x³/3 + x⁵/(3·5) + … until a term no longer counts. */
function oddSeries(x: number): number {
  const square = x * x;
  let term = x;
  let total = x;
  let before = 0;
  for (let odd = 3; total !== before; odd += 2) {
    before = total;
    term *= square / odd;
    total += term;
  }
  return total;
}

/** Rational approximations of AS241's PPND16: numerators and denominators, lowest power first, rounded to double. */
const CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
] as const;
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
] as const;
const MIDDLE_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
  0.0007745450142783414,
] as const;
const MIDDLE_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
] as const;
const TAIL_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5,
  2.0103343992922881e-7,
] as const;
const TAIL_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
] as const;

function ratio(top: readonly number[], bottom: readonly number[], x: number): number {
  let a = 0;
  let b = 0;
  for (let i = top.length - 1; i >= 0; i--) {
    a = a * x + (top[i] as number);
    b = b * x + (bottom[i] as number);
  }
  return a / b;
}

/**
 * The standard normal value with probability p below it; relative error about 1e-15. −Infinity for 0, Infinity for 1, NaN outside [0, 1].
 *
 * **Source:** M. J. Wichura, 1988, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37, PPND16.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE_TOP, CENTRE_BOTTOM, 0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(MIDDLE_TOP, MIDDLE_BOTTOM, r - 1.6) : ratio(TAIL_TOP, TAIL_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}
