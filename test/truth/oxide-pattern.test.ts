import { describe, expect, it } from 'vitest';
import { COLOSSUS_PARAMETERS } from '../../core/truth/index.ts';
import { CERIUM, EUROPIUM, OXIDE_COUNT, PATTERN_SHAPES, splitIntoOxides, YTTRIUM } from '../../core/truth/oxide-pattern.ts';

const PATTERN = COLOSSUS_PARAMETERS.pattern.percent;
const MEAN = { ceriumShare: 0.35, tilt: 0, curvature: 0, europium: 0, yttrium: 0 };
/** Fifteen roundings of a double. */
const ROUNDING = 1e-9;

describe('splitIntoOxides', () => {
  it('gives the mean pattern back where nothing departs from it', () => {
    const out = new Float64Array(OXIDE_COUNT);
    splitIntoOxides(2000, PATTERN, MEAN, out);
    PATTERN.forEach((percent, j) => {
      expect(Math.abs((out[j] as number) - 20 * percent)).toBeLessThan(ROUNDING * 2000);
    });
  });

  it('always sums to TREO, with cerium at its share', () => {
    const out = new Float64Array(OXIDE_COUNT);
    for (let i = 0; i < 50; i++) {
      splitIntoOxides(1234, PATTERN, { ceriumShare: 0.1 + i / 100, tilt: 0.01 * i, curvature: -0.005 * i, europium: 0.1, yttrium: -0.1 }, out);
      expect(Math.abs(out.reduce((total, ppm) => total + ppm, 0) - 1234)).toBeLessThan(ROUNDING * 1234);
      expect(out[CERIUM]).toBeCloseTo(1234 * (0.1 + i / 100), 9);
    }
  });

  it('tilts smoothly over ionic radius: heavier oxides gain more', () => {
    const flat = new Float64Array(OXIDE_COUNT);
    const tilted = new Float64Array(OXIDE_COUNT);
    splitIntoOxides(1000, PATTERN, MEAN, flat);
    splitIntoOxides(1000, PATTERN, { ...MEAN, tilt: 0.15 }, tilted);
    const gain = Array.from(tilted, (ppm, j) => ppm / (flat[j] as number));
    const lanthanides = gain.filter((_, j) => j !== CERIUM && j !== YTTRIUM);
    expect(lanthanides).toEqual(lanthanides.toSorted((a, b) => a - b));
    // Yttrium's radius lies between dysprosium's and holmium's.
    expect(gain[YTTRIUM]).toBeGreaterThan(gain[8] as number);
    expect(gain[YTTRIUM]).toBeLessThan(gain[9] as number);
  });

  it('moves europium alone', () => {
    const flat = new Float64Array(OXIDE_COUNT);
    const anomalous = new Float64Array(OXIDE_COUNT);
    splitIntoOxides(1000, PATTERN, MEAN, flat);
    splitIntoOxides(1000, PATTERN, { ...MEAN, europium: 0.2 }, anomalous);
    const ratios = Array.from(anomalous, (ppm, j) => ppm / (flat[j] as number));
    expect((ratios[EUROPIUM] as number) / (ratios[0] as number)).toBeCloseTo(Math.exp(0.2), 9);
    expect((ratios[8] as number) / (ratios[0] as number)).toBeCloseTo(1, 9);
  });
});

describe('PATTERN_SHAPES', () => {
  it('are orthogonal and of unit variance over the lanthanides', () => {
    const dot = (a: Float64Array, b: Float64Array): number => a.slice(0, 14).reduce((total, v, j) => total + (v * (b[j] as number)) / 14, 0);
    const { tilt, curvature } = PATTERN_SHAPES;
    expect(dot(tilt, tilt)).toBeCloseTo(1, 12);
    expect(dot(curvature, curvature)).toBeCloseTo(1, 12);
    expect(dot(tilt, curvature)).toBeCloseTo(0, 12);
  });
});
