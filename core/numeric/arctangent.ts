import { productError, sumError } from './double-double.ts';

const { PI } = Math;
const PI_LOW = 1.2246467991473532e-16;
/** A quotient below this is its own arctangent, and is lost beside π/2. */
const TINY_QUOTIENT = 5.551115123125783e-17;
/** Vectors longer or shorter than these are scaled, so that no product overflows and no error term underflows. */
const LONG = 3.273390607896142e150;
const SHORT = 3.054936363499605e-151;
const SHRINK = 2.409919865102884e-181;
const STRETCH = 4.149515568880993e180;

/** arctan(j/16) for j = 0 … 16, rounded; then what the rounding lost. */
const NODES = Float64Array.of(
  0,
  0.06241880999595735,
  0.12435499454676144,
  0.18534794999569476,
  0.24497866312686414,
  0.3028848683749714,
  0.35877067027057225,
  0.4124104415973873,
  0.4636476090008061,
  0.5123894603107377,
  0.5585993153435624,
  0.6022873461349642,
  0.6435011087932844,
  0.6823165548747481,
  0.7188299996216245,
  0.7531512809621944,
  0.7853981633974483,
);
const NODES_LOW = Float64Array.of(
  0,
  -1.5490756308295046e-18,
  -3.1253241424539383e-18,
  4.180692268843079e-18,
  1.0698755618734451e-17,
  -1.1010827903001369e-17,
  -2.4623815582638635e-17,
  -1.587652227770689e-17,
  2.2698777452961687e-17,
  -2.5462781472855804e-17,
  -5.4556305485916264e-18,
  2.950430737228402e-17,
  1.5834785051444286e-17,
  6.943223671560008e-18,
  -2.1478388444456983e-17,
  -2.4256934659182068e-17,
  3.061616997868383e-17,
);

/**
 * base ± arctan((a + aLow)/(b + bLow)) for 0 ≤ a ≤ b.
 *
 * With the node c = j/16 nearest to a/b, arctan(a/b) = arctan c + arctan((a − cb)/(b + ca)); the second argument is at most 1/32,
 * so five terms of its Taylor series after the first reach 2⁻⁶⁴. Every step carries its rounding error to the final sum.
 */
function arctangentOfRatio(a: number, aLow: number, b: number, bLow: number, base: number, baseLow: number, sign: 1 | -1): number {
  const j = Math.round((16 * a) / b);
  const c = j / 16;
  const cb = c * b;
  const cbError = productError(c, b, cb);
  const top = a - cb - cbError;
  const topLow = sumError(a - cb, -cbError, top) + (aLow - c * bLow);
  const ca = c * a;
  const bottom = b + ca;
  const bottomLow = sumError(b, ca, bottom) + productError(c, a, ca) + (bLow + c * aLow);
  const t = top / bottom;
  const back = t * bottom;
  const tLow = (top - back - productError(t, bottom, back) + (topLow - t * bottomLow)) / bottom;
  const z = t * t;
  const series = t * z * (-1 / 3 + z * (1 / 5 - z * (1 / 7 - z * (1 / 9 - z / 11))));
  const node = NODES[j] as number;
  const angle = node + t;
  const angleLow = sumError(node, t, angle) + ((NODES_LOW[j] as number) + (tLow + series));
  const result = base + sign * angle;
  return result + (sumError(base, sign * angle, result) + (baseLow + sign * angleLow));
}

/** The angle of (x, y + yLow) for y > 0, both of middling size. */
function angleAboveAxis(y: number, yLow: number, x: number): number {
  const size = Math.abs(x);
  if (y > size) return arctangentOfRatio(size, 0, y, yLow, PI / 2, PI_LOW / 2, x > 0 ? -1 : 1);
  return x > 0 ? arctangentOfRatio(y, yLow, x, 0, 0, 0, 1) : arctangentOfRatio(y, yLow, size, 0, PI, PI_LOW, -1);
}

function angleOfPositive(y: number, x: number): number {
  const size = Math.abs(x);
  if (size === Number.POSITIVE_INFINITY && y === size) return x > 0 ? PI / 4 : 2.356194490192345;
  if (y * TINY_QUOTIENT >= size) return PI / 2;
  if (size * TINY_QUOTIENT >= y) return x > 0 ? y / x : PI;
  const longer = Math.max(y, size);
  if (longer > LONG) return angleAboveAxis(y * SHRINK, 0, x * SHRINK);
  if (longer < SHORT) return angleAboveAxis(y * STRETCH, 0, x * STRETCH);
  return angleAboveAxis(y, 0, x);
}

/**
 * The angle of the vector (x, y) from the +x axis, in radians, −π … π, with an error below 1 unit in the last place.
 *
 * Signs, zeros, infinities and NaN as in ECMAScript's atan2; the same bits in every engine.
 *
 * **Source:** addition theorem with a table of nodes, J.-M. Muller, Elementary Functions (3rd ed., 2016), ch. 6; error-free
 * products and sums after Dekker and Knuth.
 */
export function arctangent2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0) {
    if (x > 0 || Object.is(x, 0)) return y;
    return Object.is(y, 0) ? PI : -PI;
  }
  return y > 0 ? angleOfPositive(y, x) : -angleOfPositive(-y, x);
}

/**
 * Arc cosine in radians, 0 … π, with an error below 1 unit in the last place; NaN outside [−1, 1].
 *
 * It is the angle of (x, √((1 − x)(1 + x))), the root carried with its error. Close to ±1 the angle itself is ill-determined by
 * its cosine: where the two vectors are known, take {@link arctangent2} of |u × v| and u · v instead.
 */
export function arccosine(x: number): number {
  if (!(x >= -1 && x <= 1)) return Number.NaN;
  if (x === 1) return 0;
  if (x === -1) return PI;
  const less = 1 - x;
  const more = 1 + x;
  const square = less * more;
  const squareLow = productError(less, more, square) + (less * sumError(1, x, more) + more * sumError(1, -x, less));
  const y = Math.sqrt(square);
  const ySquare = y * y;
  const yLow = (square - ySquare - productError(y, y, ySquare) + squareLow) / (2 * y);
  return angleAboveAxis(y, yLow, x);
}
