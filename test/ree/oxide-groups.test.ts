import { describe, expect, it } from 'vitest';
import {
  COLOSSUS_GROUPS,
  CREO,
  groupColumn,
  groupValue,
  HREO,
  LREO,
  MAKUUTU_GROUPS,
  MREO,
  MREO_SEVEN,
  REE_OXIDES,
  TREO,
  TREO_MINUS_CEO2,
} from '../../core/ree/index.ts';

/** Assumed mean patterns of the two deposits, % of TREO, La to Lu then Y; the group shares they must give were worked out with them by hand. */
const MAKUUTU = [20.0, 33.0, 4.4, 17.0, 3.1, 0.7, 2.7, 0.4, 2.3, 0.45, 1.25, 0.18, 1.1, 0.16, 13.26];
const COLOSSUS = [31.0, 35.0, 6.0, 16.9, 2.2, 0.6, 1.4, 0.16, 0.94, 0.15, 0.4, 0.05, 0.3, 0.04, 4.86];
/** Shares are quoted to a tenth of a per cent. */
const QUOTED = 0.051;

function pattern(shares: readonly number[]): Map<string, number> {
  return new Map(REE_OXIDES.map((oxide, index) => [oxide.analyte, shares[index] ?? Number.NaN]));
}

describe('groupValue', () => {
  it.each([
    ['Makuutu HREO', HREO, MAKUUTU, 25.6],
    ['Makuutu CREO', CREO, MAKUUTU, 33.7],
    ['Makuutu MREO', MREO, MAKUUTU, 24.1],
    ['Makuutu TREO−CeO2', TREO_MINUS_CEO2, MAKUUTU, 67],
    ['Colossus HREO', HREO, COLOSSUS, 11.1],
    ['Colossus MREO', MREO, COLOSSUS, 24.0],
    ['Colossus MREO of seven', MREO_SEVEN, COLOSSUS, 27.8],
  ])('%s', (_, group, shares, expected) => {
    expect(Math.abs(groupValue(group, pattern(shares)) - expected)).toBeLessThan(QUOTED);
  });

  it('makes TREO of light and heavy', () => {
    const values = pattern(MAKUUTU);
    expect(groupValue(TREO, values)).toBeCloseTo(100, 9);
    expect(groupValue(LREO, values) + groupValue(HREO, values)).toBeCloseTo(groupValue(TREO, values), 9);
  });

  it('has no value where a member has none', () => {
    const values = pattern(MAKUUTU);
    values.delete('tm2o3');
    expect(groupValue(TREO, values)).toBeNaN();
    expect(groupValue(MREO, values)).toBeCloseTo(24.1, 1);
  });
});

describe('groupColumn', () => {
  const columns = REE_OXIDES.map((oxide, index) => ({ id: oxide.analyte, values: Float64Array.of(MAKUUTU[index] ?? 0, index === 3 ? Number.NaN : 1) }));

  it('sums row by row, without a value where a member has none', () => {
    const treo = groupColumn(TREO, columns);
    expect(treo[0]).toBeCloseTo(100, 9);
    expect(treo[1]).toBeNaN();
  });

  it('refuses a missing member and columns of different length', () => {
    expect(() => groupColumn(TREO, columns.slice(1))).toThrow(
      expect.objectContaining({ code: 'variableUnknown', details: { variable: 'la2o3', group: 'treo' } }),
    );
    const ragged = [...columns.slice(0, 14), { id: 'y2o3', values: Float64Array.of(1) }];
    expect(() => groupColumn(TREO, ragged)).toThrow(expect.objectContaining({ code: 'columnLengthMismatch' }));
  });
});

describe('conventions of the deposits', () => {
  it.each([
    ['Makuutu', MAKUUTU_GROUPS],
    ['Colossus', COLOSSUS_GROUPS],
  ])('%s declares each group once, with members that exist, a definition and a source', (_, groups) => {
    const known = new Set(REE_OXIDES.map((oxide) => oxide.analyte));
    expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
    for (const group of groups) {
      expect(group.members.filter((member) => !known.has(member))).toEqual([]);
      expect(new Set(group.members).size).toBe(group.members.length);
      expect(group.definition).not.toBe('');
      expect(group.source).not.toBe('');
    }
  });

  it('spells every member out in the definition of a plain sum', () => {
    for (const group of [TREO, LREO, HREO, CREO, MREO, MREO_SEVEN]) {
      const named = group.definition.replace(/;.*/, '').toLowerCase().split(' + ');
      expect(named).toEqual([...group.members]);
    }
  });
});
