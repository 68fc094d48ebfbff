/**
 * Error-free products and sums: the pair (rounded result, what rounding lost) is the exact answer. Written as the error term
 * alone, so that callers keep plain numbers and nothing is allocated.
 */

/** 2^27 + 1: splits a double into two halves of at most 26 bits. */
const SPLITTER = 134217729;

/**
 * The error of the rounded product: a·b = `product` + result, exactly.
 *
 * Needs |a|, |b| < 2^996 and a product whose error does not underflow.
 *
 * **Source:** Dekker, 1971, A floating-point technique for extending the available precision, Numer. Math. 18 (Veltkamp split).
 */
export function productError(a: number, b: number, product: number): number {
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * The error of the rounded sum: a + b = `sum` + result, exactly, whichever is larger.
 *
 * **Source:** Knuth, The Art of Computer Programming 2, § 4.2.2, theorem B.
 */
export function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  const aPart = sum - bPart;
  return a - aPart + (b - bPart);
}
