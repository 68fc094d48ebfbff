import { describe, expect, it } from 'vitest';
import { rampMap } from '../../web/map/block-drawing.ts';
import {
  categoryLookup,
  MISSING_COLOUR,
  parseColour,
  RAMPS,
  type RampName,
  rampLookup,
  robustRange,
  roundRange,
  roundStep,
} from '../../web/map/colour-ramps.ts';

const entry = (lookup: Uint8Array, at: number) => [...lookup.subarray(4 * at, 4 * at + 4)];

describe('ramps', () => {
  it('begin and end with the published colours of viridis', () => {
    const viridis = rampLookup('viridis');
    expect(entry(viridis, 0)).toEqual([0x44, 0x01, 0x54, 255]);
    expect(entry(viridis, 255)).toEqual([0xfd, 0xe7, 0x25, 255]);
  });

  it('grow lighter all the way, which is what makes them readable without colour', () => {
    for (const name of Object.keys(RAMPS) as RampName[]) {
      const lookup = rampLookup(name);
      const lightness = Array.from({ length: 256 }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = entry(lookup, at);
        return 0.2126 * (red / 255) ** 2.2 + 0.7152 * (green / 255) ** 2.2 + 0.0722 * (blue / 255) ** 2.2;
      });
      const falls = lightness.filter((value, at) => at > 8 && value < (lightness[at - 8] as number));
      expect(falls, name).toHaveLength(0);
    }
  });

  it('map the ends of a range to the first and last entry', () => {
    const [scale, offset] = rampMap([200, 1200]);
    const at = (value: number) => Math.min(255, Math.max(0, Math.floor(value * scale + offset)));
    expect([at(100), at(200), at(700), at(1199.99), at(1200), at(5000)]).toEqual([0, 0, 128, 255, 255, 255]);
    const [one, half] = rampMap(null);
    expect([0, 1, 7].map((code) => Math.floor(code * one + half))).toEqual([0, 1, 7]);
  });
});

describe('categories', () => {
  it('stand at their codes, the missing colour elsewhere', () => {
    const lookup = categoryLookup([
      { code: 2, colour: '#0072b2' },
      { code: 0, colour: 'rgb(1, 2, 3)' },
    ]);
    expect(entry(lookup, 2)).toEqual([0, 0x72, 0xb2, 255]);
    expect(entry(lookup, 0)).toEqual([1, 2, 3, 255]);
    expect(entry(lookup, 1)).toEqual([...parseColour(MISSING_COLOUR), 255]);
  });
});

describe('the default range', () => {
  const values = Float64Array.from({ length: 1001 }, (_, place) => place);

  it('runs from the 2nd to the 98th percentile, rounded outwards', () => {
    expect(robustRange(values)).toEqual([0, 1000]);
    expect(roundRange(20, 980)).toEqual([0, 1000]);
    expect(roundRange(312, 1187)).toEqual([300, 1200]);
    expect(roundRange(0.0123, 0.0377)).toEqual([0.012, 0.038]);
  });

  it('is not stretched by outliers or upset by missing values', () => {
    const wild = values.slice();
    wild[5] = 1e9;
    wild.fill(Number.NaN, 400, 420);
    expect(robustRange(wild)).toEqual([0, 1000]);
  });

  it('looks at visible values only, also when there are very many', () => {
    const visible = Uint8Array.from(values, (value) => (value >= 500 && value <= 600 ? 1 : 0));
    expect(robustRange(values, visible)).toEqual([500, 600]);
    const many = Float64Array.from({ length: 150_000 }, (_, place) => (place % 1001) / 10);
    expect(robustRange(many)).toEqual([0, 100]);
  });

  it('has two ends even for one value or none', () => {
    expect(robustRange(new Float64Array(0))).toEqual([0, 1]);
    expect(robustRange(Float64Array.of(Number.NaN))).toEqual([0, 1]);
    for (const value of [0, 5, -3]) {
      const [low, high] = robustRange(Float64Array.of(value, value));
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it('steps by 1, 2 and 5', () => {
    expect([0.9, 1, 1.1, 2, 2.1, 5, 5.1, 110].map(roundStep)).toEqual([1, 1, 2, 2, 5, 5, 10, 200]);
  });
});
