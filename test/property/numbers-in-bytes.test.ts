import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, writeCsv } from '../../core/formats/index.ts';

const SEED = 20260106;

describe('parseNumber', () => {
  it('agrees with the language on every number text', () => {
    const digits = fc.stringMatching(/^[0-9]{1,20}$/);
    const numberText = fc
      .tuple(fc.constantFrom('', '-', '+'), digits, fc.option(digits), fc.option(fc.integer({ min: -330, max: 310 })))
      .map(([sign, whole, fraction, exponent]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${exponent === null ? '' : `e${exponent}`}`);
    fc.assert(
      fc.property(numberText, (text) => {
        const expected = Number(text);
        expect(parseNumber(text)).toBe(Number.isFinite(expected) ? expected : null);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('reads back every double as the language writes it', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(parseNumber(String(value))).toBe(value + 0);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('refuses whatever the language does not read as a plain decimal', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '0', '.', '-', '+', 'e', 'x', ',', 'a', ' '), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('');
        const isPlain = /^ *[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)? *$/.test(text);
        const isBlank = text.trim() === '';
        const found = parseNumber(text);
        if (isBlank) expect(found).toBeNaN();
        else expect(found !== null).toBe(isPlain && Number.isFinite(Number(text)));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

describe('fixed decimals', () => {
  it('are those of toFixed for every number', () => {
    const numbers = fc.array(
      fc.oneof(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 2000),
      ),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 10 }), (values, decimals) => {
        const cells = new TextDecoder()
          .decode(writeCsv([{ name: 'a', values: Float64Array.from(values), decimals }]))
          .trimEnd()
          .split('\n')
          .slice(1);
        expect(cells).toEqual(values.map((value) => value.toFixed(decimals)).map((text) => (Number(text) === 0 ? text.replace('-', '') : text)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
