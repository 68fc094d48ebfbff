import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSetting } from '../../web/messages/format-number.ts';
import { parseTypedNumber } from '../../web/messages/parse-typed-number.ts';

describe('numbers as people type them', () => {
  it.each([
    ['200', 200],
    [' 1,200 ', 1200],
    ['1 200', 1200],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['−3', -3],
    ['1e3', 1000],
  ])('%j is %d', (text, value) => {
    expect(parseTypedNumber(text)).toBe(value);
  });

  it.each(['', 'abc', '12 m', '1.2.3', '--1'])('%j is refused', (text) => {
    expect(parseTypedNumber(text)).toBeNaN();
  });

  it('reads back whatever the formatter writes', () => {
    // Ten decimals are all that the formatter keeps.
    const settings = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(settings, (value) => {
        expect(parseTypedNumber(formatSetting(value))).toBe(value === 0 ? 0 : value);
      }),
      { seed: 7 },
    );
  });
});
