import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatChange,
  formatFixed,
  formatGrade,
  formatInteger,
  formatMegatonnes,
  formatSeconds,
  formatSetting,
  formatShare,
  formatSignificant,
  NO_VALUE,
} from '../../web/messages/format-number.ts';

describe('numbers on screen', () => {
  it('have thousands separators and a typographic minus', () => {
    expect(formatInteger(1234567)).toBe('1,234,567');
    expect(formatFixed(-1234.5, 2)).toBe('−1,234.50');
  });

  it('show a dash for what is missing, never NaN, and no minus before zero', () => {
    expect(formatInteger(Number.NaN)).toBe(NO_VALUE);
    expect(formatShare(Number.NaN)).toBe(NO_VALUE);
    expect(formatFixed(-0.001, 1)).toBe('0.0');
    expect(formatFixed(Number.POSITIVE_INFINITY, 1)).toBe('∞');
  });

  it('round grades to what their size can carry', () => {
    expect([0.4234, 8.449, 45.67, 640.4, 2508.2].map(formatGrade)).toEqual(['0.42', '8.45', '45.7', '640', '2,508']);
  });

  it('give tonnes in millions, shares in percent, significant figures with zeros', () => {
    expect(formatMegatonnes(531_812_000)).toBe('531.8');
    expect(formatShare(0.3345)).toBe('33.5 %');
    expect(formatSignificant(531_812, 3)).toBe('532,000');
  });

  it('mark the direction of a change', () => {
    expect([4.24, -0.31, 0.001].map((value) => formatChange(value, 1))).toEqual(['+4.2', '−0.3', '0.0']);
  });

  it('keep a setting as it was typed', () => {
    expect([0.5, 240, 1.25, 10_000].map(formatSetting)).toEqual(['0.5', '240', '1.25', '10,000']);
  });

  it('give time and memory in units that fit', () => {
    expect([0.84, 12.4, 185].map(formatSeconds)).toEqual(['0.8 s', '12 s', '3 min 05 s']);
    expect([512, 84_000_000, 1_500].map(formatBytes)).toEqual(['512 B', '84.0 MB', '1.5 kB']);
  });
});
