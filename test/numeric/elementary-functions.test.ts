import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arccosine, arctangent2, cos, cosDegrees, exp, log, power, sin, sinDegrees } from '../../core/numeric/index.ts';

const OFFSET_STEPS_PER_ULP = 250;

interface Reference {
  readonly args: readonly number[];
  /** The true value is `rounded` + `offsetUlp` units in its last place. */
  readonly rounded: number;
  readonly offsetUlp: number;
}

/** Values from mpmath with 500 bits; format and arguments in elementary/make-references.py. */
function readReferences(name: string, argumentCount: number): Reference[] {
  const bytes = readFileSync(new URL(`./elementary/${name}.bin`, import.meta.url));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 8 * argumentCount + 9;
  return Array.from({ length: bytes.byteLength / size }, (_, i) => ({
    args: Array.from({ length: argumentCount }, (__, a) => view.getFloat64(i * size + 8 * a, true)),
    rounded: view.getFloat64(i * size + 8 * argumentCount, true),
    offsetUlp: view.getInt8(i * size + size - 1) / OFFSET_STEPS_PER_ULP,
  }));
}

const word = new DataView(new ArrayBuffer(8));

/** Distance from |x| to the next larger double. */
function ulp(x: number): number {
  word.setFloat64(0, Math.abs(x));
  word.setBigInt64(0, word.getBigInt64(0) + 1n);
  return word.getFloat64(0) - Math.abs(x);
}

/** The doors promise one unit in the last place; these are the largest errors seen on 10⁵ other arguments, rounded up. */
const functions: readonly [name: string, compute: (...args: number[]) => number, argumentCount: number, largestErrorUlp: number][] = [
  ['exp', (x) => exp(x), 1, 0.68],
  ['log', (x) => log(x), 1, 0.63],
  ['sin', (x) => sin(x), 1, 0.76],
  ['cos', (x) => cos(x), 1, 0.76],
  ['sin-degrees', (x) => sinDegrees(x), 1, 0.76],
  ['cos-degrees', (x) => cosDegrees(x), 1, 0.76],
  ['arctangent2', (y, x) => arctangent2(y, x), 2, 0.51],
  ['arccosine', (x) => arccosine(x), 1, 0.51],
];

describe('accuracy against 500-bit values', () => {
  it.each(functions)('%s stays within one unit in the last place', (name, compute, argumentCount, largestErrorUlp) => {
    const references = readReferences(name, argumentCount);
    expect(references.length).toBeGreaterThan(400);
    const failures = references
      .map(({ args, rounded, offsetUlp }) => ({ args, rounded, computed: compute(...args), errorUlp: (compute(...args) - rounded) / ulp(rounded) - offsetUlp }))
      .filter(({ errorUlp }) => !(Math.abs(errorUlp) <= largestErrorUlp));
    expect(failures).toEqual([]);
  });
});

describe('exp', () => {
  it('covers the whole range of doubles', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-1e300)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('never falls as its argument rises, across the switches of the reduction', () => {
    for (let k = -60; k <= 60; k++) {
      const middle = (k + 0.5) * Math.LN2;
      let before = exp(middle - 1e-12);
      for (let i = -20; i <= 20; i++) {
        const next = exp(middle + i * 4e-15);
        expect(next).toBeGreaterThanOrEqual(before);
        before = next;
      }
    }
  });
});

describe('log', () => {
  it('covers the whole range of doubles', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(5e-324)).toBe(-744.4400719213812);
  });
});

describe('power', () => {
  /** 1 + 1.2·|y·log x| units of 2⁻⁵², |y·log x| ≤ 14 below. */
  const LARGEST_RELATIVE_ERROR = 18 * 2 ** -52;

  it('multiplies small whole exponents out', () => {
    expect(power(3, 2)).toBe(9);
    expect(power(0.1, 3)).toBe(0.1 * 0.1 * 0.1);
    expect(power(4, -2)).toBe(1 / 16);
    expect(power(0, 0)).toBe(1);
  });

  it('keeps square roots and cubes of roots, and refuses negative bases', () => {
    for (let x = 0.01; x < 5000; x *= 1.37) {
      expect(Math.abs(power(x, 0.5) / Math.sqrt(x) - 1)).toBeLessThan(LARGEST_RELATIVE_ERROR);
      expect(Math.abs(power(x, 1.5) / (x * Math.sqrt(x)) - 1)).toBeLessThan(LARGEST_RELATIVE_ERROR);
    }
    expect(power(0, 1.5)).toBe(0);
    expect(power(-1, 0.5)).toBeNaN();
    expect(power(-1, 2)).toBeNaN();
  });
});

describe('sin and cos', () => {
  it('keep signs of zero and refuse what they cannot reduce', () => {
    expect(sin(0)).toBe(0);
    expect(sin(-0)).toBe(-0);
    expect(cos(0)).toBe(1);
    for (const x of [2 ** 41, -(2 ** 41), Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(sin(x)).toBeNaN();
      expect(cos(x)).toBeNaN();
    }
  });
});

describe('sinDegrees and cosDegrees', () => {
  it('are exact at right angles, without a negative zero, however many turns', () => {
    const turns = [0, 360, -360, 7200, 360 * 2 ** 40];
    for (const turn of turns) {
      expect([0, 90, 180, 270].map((d) => sinDegrees(turn + d))).toEqual([0, 1, 0, -1]);
      expect([0, 90, 180, 270].map((d) => cosDegrees(turn + d))).toEqual([1, 0, -1, 0]);
    }
  });

  it('give exactly one half at 30 and 60', () => {
    expect([sinDegrees(30), sinDegrees(150), cosDegrees(60), sinDegrees(-30)]).toEqual([0.5, 0.5, 0.5, -0.5]);
  });

  it('give NaN for what is not finite', () => {
    expect(sinDegrees(Number.POSITIVE_INFINITY)).toBeNaN();
    expect(cosDegrees(Number.NaN)).toBeNaN();
  });
});

describe('arctangent2 and arccosine', () => {
  it('treats axes, zeros and infinities as ECMAScript requires', () => {
    const axis = [0, -0, 1, -1, 1e-320, -1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];
    const extremes = axis.flatMap((y) => axis.map((x) => [y, x] as const)).filter(([y, x]) => Math.abs(y) !== Math.abs(x) || y === 0 || !Number.isFinite(y));
    for (const [y, x] of extremes) expect([y, x, arctangent2(y, x)]).toEqual([y, x, Math.atan2(y, x)]);
  });

  it('arccosine ends at 0 and π and is NaN outside', () => {
    expect(arccosine(1)).toBe(0);
    expect(arccosine(-1)).toBe(Math.PI);
    expect(arccosine(0)).toBe(Math.PI / 2);
    expect(arccosine(1.0000000000000002)).toBeNaN();
    expect(arccosine(Number.NaN)).toBeNaN();
  });
});
