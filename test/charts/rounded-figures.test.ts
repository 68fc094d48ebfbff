import { describe, expect, it } from 'vitest';
import { decimalGhosts, decimalsOf, formatRounded } from '../../web/charts/rounded-figures.ts';

describe('formatRounded', () => {
  it.each([
    [531.812, '532'],
    [531_812, '532,000'],
    [5, '5.00'],
    [0.001_234_56, '0.00123'],
    [9.996, '10.0'],
    [99.95, '100'],
    [999.6, '1,000'],
    [0, '0'],
    [Number.NaN, '–'],
    [-12.345, '−12.3'],
  ])('%d to three figures is %s', (value, text) => {
    expect(formatRounded(value, 3)).toBe(text);
  });

  it('counts decimals after rounding', () => {
    expect(decimalsOf(9.996, 3)).toBe(1);
    expect(decimalsOf(9.994, 3)).toBe(2);
  });
});

describe('decimalGhosts', () => {
  it('completes every number to the longest fraction', () => {
    expect(decimalGhosts(['404', '12.8', '1.04', '–'])).toEqual(['.00', '0', '', '.00']);
  });

  it('adds nothing to whole numbers', () => {
    expect(decimalGhosts(['404', '1,200'])).toEqual(['', '']);
  });
});
