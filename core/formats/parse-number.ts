/** The character between whole and fraction. */
export type DecimalMark = '.' | ',';

/** What {@link numberInBytes} answers for text that is not a number; no accepted text has an infinite value. */
export const NOT_A_NUMBER = Number.POSITIVE_INFINITY;

/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
const EXACT_POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];
/** Whole numbers below this stay exact when one more digit is appended. */
const MANTISSA_LIMIT = 9e14;
const SPACE = 32;
const DIGIT_0 = 48;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_0 + 9;
}

/** Long or extreme numbers go to the host's reader, which rounds correctly. */
function readSlowly(bytes: Uint8Array, start: number, end: number, decimalByte: number): number {
  let text = '';
  for (let at = start; at < end; at++) text += bytes[at] === decimalByte ? '.' : String.fromCharCode(bytes[at] as number);
  return Number(text);
}

/**
 * Reads bytes[start … end) as a number by the grammar `[+-]? digits [mark digits] [e [+-]? digits]`, spaces around it allowed.
 * A digit may be missing before or after the mark (`.5`, `5.`), never on both sides.
 *
 * @returns the nearest double; NaN for nothing but spaces; {@link NOT_A_NUMBER} for all else (hexadecimal, thousands, `Infinity`,
 * magnitudes beyond 1.8e308)
 *
 * Up to 15 digits and |exponent| ≤ 22 one exact product or quotient gives the correctly rounded value.
 * **Source:** W. D. Clinger, How to read floating point numbers accurately, PLDI 1990 (the exact case).
 */
export function numberInBytes(bytes: Uint8Array, start: number, end: number, decimalByte: number): number {
  let at = start;
  let last = end;
  while (at < last && bytes[at] === SPACE) at++;
  while (last > at && bytes[last - 1] === SPACE) last--;
  if (at === last) return Number.NaN;
  const first = at;
  const negative = bytes[at] === 45;
  if (negative || bytes[at] === 43) at++;

  let mantissa = 0;
  let exact = true;
  let digits = 0;
  let fractionDigits = 0;
  let inFraction = false;
  for (; at < last; at++) {
    const byte = bytes[at] as number;
    if (byte === decimalByte && !inFraction) {
      inFraction = true;
      continue;
    }
    const digit = byte - DIGIT_0;
    if (digit < 0 || digit > 9) break;
    if (mantissa < MANTISSA_LIMIT) mantissa = mantissa * 10 + digit;
    else exact = false;
    digits++;
    if (inFraction) fractionDigits++;
  }
  if (digits === 0) return NOT_A_NUMBER;

  let exponent = 0;
  if (at < last) {
    if (bytes[at] !== 101 && bytes[at] !== 69) return NOT_A_NUMBER;
    at++;
    const negativeExponent = bytes[at] === 45;
    if (negativeExponent || bytes[at] === 43) at++;
    if (at === last) return NOT_A_NUMBER;
    for (; at < last; at++) {
      if (!isDigit(bytes[at])) return NOT_A_NUMBER;
      exponent = Math.min(exponent * 10 + (bytes[at] as number) - DIGIT_0, 9999);
    }
    if (negativeExponent) exponent = -exponent;
  }
  const power = exponent - fractionDigits;
  if (!exact || power < -22 || power > 22) return readSlowly(bytes, first, last, decimalByte);
  const magnitude = power < 0 ? mantissa / (EXACT_POWERS[-power] as number) : mantissa * (EXACT_POWERS[power] as number);
  return negative ? -magnitude : magnitude;
}

/**
 * Reads a text as a number by the strict grammar of {@link numberInBytes}.
 *
 * @returns the number; NaN for an empty text (a missing value); null for what is no number: `0x10`, `1,5` with a decimal point,
 * `1 000`, `Infinity`
 * @example parseNumber('1,5', ',') // 1.5
 */
export function parseNumber(text: string, decimalMark: DecimalMark = '.'): number | null {
  const bytes = new Uint8Array(text.length);
  // Anything outside ASCII becomes a byte that the grammar refuses.
  for (let at = 0; at < text.length; at++) bytes[at] = Math.min(text.charCodeAt(at), 255);
  const value = numberInBytes(bytes, 0, bytes.length, decimalMark.charCodeAt(0));
  return Number.isFinite(value) || Number.isNaN(value) ? value : null;
}
