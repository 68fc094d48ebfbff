import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../core/formats/index.ts';

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['-0.5', -0.5],
    ['+12', 12],
    ['  3.25 ', 3.25],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.5E-03', 0.0015],
    ['0.1', 0.1],
    ['123456789012345678', 123456789012345680],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    ['5e-324', Number.MIN_VALUE],
    ['9007199254740993', 9007199254740992],
    ['0.30000000000000004', 0.30000000000000004],
    ['2296021.09', 2296021.09],
    ['1e-9999', 0],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['0x10', '1,5', 'Infinity', '-Infinity', 'NaN', '1e', '1e+', '-', '.', '1.2.3', '1 000', '1e5.5', '٣', '1_000', '--1', '1e999', '5%'])(
    'refuses %j',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it('takes an empty text for a missing value', () => {
    expect(parseNumber('')).toBeNaN();
    expect(parseNumber('   ')).toBeNaN();
  });

  it('reads the decimal comma only where told to', () => {
    expect(parseNumber('1,5', ',')).toBe(1.5);
    expect(parseNumber('1.5', ',')).toBeNull();
    expect(parseNumber('1.234,5', ',')).toBeNull();
    expect(parseNumber('12345678901234567,25', ',')).toBe(12345678901234568);
  });
});
