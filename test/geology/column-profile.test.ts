import { describe, expect, it } from 'vitest';
import type { HoleTable, LogTable } from '../../core/drillholes/index.ts';
import { codeHoles, contactDepth, createColumnProfile, createStratigraphy, domainZones, nearestProfile } from '../../core/geology/index.ts';

const unit = (code: string, domain: string) => ({
  code,
  name: code,
  aliases: code === 'CL' ? ['CLAY'] : [],
  reportable: true,
  domain,
  densityTonnesPerM3: 1.5,
});
const stratigraphy = createStratigraphy(
  [unit('SO', 'cap'), unit('CA', 'cap'), unit('CL', 'clay'), unit('SR', 'rock')],
  ['cap', 'clay', 'rock'].map((id) => ({ id, name: id, softBoundaries: [] })),
);

const holes: HoleTable = {
  count: 2,
  id: ['A', 'B'],
  x: Float64Array.of(0, 100),
  y: Float64Array.of(0, 0),
  z: Float64Array.of(50, 52),
  endOfHole: Float64Array.of(10, 6),
  type: ['', ''],
};

function logOf(rows: readonly (readonly [hole: number, from: number, to: number, code: string])[]): LogTable {
  return {
    count: rows.length,
    hole: Int32Array.from(rows, (r) => r[0]),
    from: Float64Array.from(rows, (r) => r[1]),
    to: Float64Array.from(rows, (r) => r[2]),
    code: rows.map((r) => r[3]),
  };
}

const log = logOf([
  [0, 0, 1, 'so'],
  [0, 1, 3, 'CA'],
  [0, 3, 5, 'CL'],
  [0, 5, 8, ' clay '],
  [0, 8, 10, 'SR'],
  [1, 0, 2, 'SO'],
  [1, 2, 6, 'CL'],
]);

describe('coding holes', () => {
  const { profiles, issues } = codeHoles(log, 2, stratigraphy, 'geology.csv');

  it('joins consecutive intervals of one unit, by code or alias in any case', () => {
    expect(Array.from(profiles.start)).toEqual([0, 4, 6]);
    expect(Array.from(profiles.unit)).toEqual([0, 1, 2, 3, 0, 2]);
    expect(Array.from(profiles.to)).toEqual([1, 3, 8, 10, 2, 6]);
    expect(issues).toEqual([]);
  });

  it('joins touching units of one domain into zones', () => {
    const zones = domainZones(profiles, stratigraphy);
    expect(Array.from(zones.domain)).toEqual([0, 1, 2, 0, 1]);
    expect(Array.from(zones.from)).toEqual([0, 3, 8, 0, 2]);
  });

  it('lists an unknown code once with its count and keeps the rest', () => {
    const coded = codeHoles(
      logOf([
        [0, 0, 1, 'XX'],
        [0, 1, 2, 'XX'],
        [0, 2, 3, 'CL'],
      ]),
      1,
      stratigraphy,
      'geology.csv',
    );
    expect(Array.from(coded.profiles.unit)).toEqual([2]);
    expect(coded.issues).toHaveLength(1);
    expect(coded.issues[0]).toMatchObject({ code: 'logCodeUnknown', found: 'XX', count: 2, table: 'geology.csv' });
  });

  it('finds the top of a unit, or where it would be', () => {
    expect(contactDepth(profiles, 0, 2)).toBe(3);
    expect(contactDepth(profiles, 1, 1)).toBe(2);
    expect(contactDepth(profiles, 1, 3)).toBe(6);
  });
});

describe('nearestProfile', () => {
  const { profiles } = codeHoles(log, 2, stratigraphy, 'geology.csv');
  const profileAt = nearestProfile(holes, profiles, (x) => 60 + x / 100, { datumUnit: 2, belowEndOfHoleM: 2, marginM: 80 });
  const out = createColumnProfile();

  it('hangs the nearest profile from the ground and carries its last unit on below the end of hole', () => {
    expect(profileAt(70, 0, out)).toBe(true);
    expect(Array.from(out.unit.subarray(0, out.runCount))).toEqual([0, 2]);
    expect(Array.from(out.top.subarray(0, out.runCount))).toEqual([60.7, 58.7]);
    expect(out.bottom[1]).toBeCloseTo(60.7 - 8, 12);
    expect(out.datum).toBeCloseTo(58.7, 12);
  });

  it('has nothing to say past its margin or where the ground is unknown', () => {
    expect(profileAt(181, 0, out)).toBe(false);
    const blind = nearestProfile(holes, profiles, () => Number.NaN, { datumUnit: null, belowEndOfHoleM: 0, marginM: 80 });
    expect(blind(0, 0, out)).toBe(false);
  });
});
