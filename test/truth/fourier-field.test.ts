import { describe, expect, it } from 'vitest';
import { createRandom } from '../../core/numeric/index.ts';
import { createColumnField, createFieldColumn } from '../../core/truth/field-column.ts';
import { createFourierField, type FieldStructure, type FourierField, planarGradient, planarValue, spatialValue } from '../../core/truth/fourier-field.ts';
import { maternCorrelation, radialWaveNumber } from '../../core/truth/matern-spectrum.ts';

const WAVES = 1024;
/** Largest departure of the waves' own covariance from the model, with radii and directions stratified (1/√1024 would be 0.031 unstratified). */
const COVARIANCE_TOLERANCE = 0.04;
/** Three standard errors of a correlation over 4,000 positions some of which lie in one range of each other. */
const EMPIRICAL_TOLERANCE = 0.08;
const ROUNDING = 1e-9;

/** Sum of ½ amplitude² cos 2πk·h over the waves: the covariance of the field when only its phases are random. */
function waveCovariance(field: FourierField, hx: number, hy: number, hz: number): number {
  let total = 0;
  for (let i = 0; i < field.count; i++) {
    total +=
      0.5 *
      (field.amplitude[i] as number) ** 2 *
      Math.cos(2 * Math.PI * ((field.kx[i] as number) * hx + (field.ky[i] as number) * hy + (field.kz[i] as number) * hz));
  }
  return total;
}

const STRUCTURES: readonly FieldStructure[] = [
  { smoothness: 'matern12', rangesM: [180, 180, 2.5], azimuth: 80 },
  { smoothness: 'matern32', rangesM: [800, 500, 6], azimuth: 80 },
  { smoothness: 'matern12', rangesM: [150, 150, null], azimuth: 0 },
  { smoothness: 'matern32', rangesM: [3000, 1800, null], azimuth: 60 },
];

describe('radialWaveNumber', () => {
  it('is the quantile of the radial Student-t density, by numerical integration', () => {
    for (const [smoothness, power] of [
      ['matern12', 0.5],
      ['matern32', 1.5],
    ] as const) {
      for (const dimensions of [2, 3] as const) {
        const density = (r: number): number => r ** (dimensions - 1) * (1 + (r * r) / (2 * power)) ** -(power + dimensions / 2);
        // Substituting r = t / (1 − t) brings the whole axis into the unit interval; midpoint rule.
        const steps = 200_000;
        const total = (upper: number): number => {
          let sum = 0;
          const end = upper / (1 + upper);
          for (let i = 0; i < steps; i++) {
            const t = ((i + 0.5) / steps) * end;
            sum += (density(t / (1 - t)) / (1 - t) ** 2) * (end / steps);
          }
          return sum;
        };
        const whole = total(1e9);
        for (const probability of [0.05, 0.5, 0.9]) {
          expect(total(radialWaveNumber(smoothness, dimensions, probability)) / whole).toBeCloseTo(probability, 5);
        }
      }
    }
  });

  it('refuses a probability of one', () => {
    expect(() => radialWaveNumber('matern12', 3, 1)).toThrow();
  });
});

describe('createFourierField', () => {
  it('has the Matérn covariance along the major, minor and vertical axes', () => {
    STRUCTURES.forEach((structure, s) => {
      const field = createFourierField(structure, WAVES, 7, `structure ${s}`);
      const azimuth = (structure.azimuth * Math.PI) / 180;
      const [major, minor, vertical] = structure.rangesM;
      for (const lag of [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5]) {
        const model = maternCorrelation(structure.smoothness, lag);
        const along = waveCovariance(field, Math.sin(azimuth) * major * lag, Math.cos(azimuth) * major * lag, 0);
        const across = waveCovariance(field, -Math.cos(azimuth) * minor * lag, Math.sin(azimuth) * minor * lag, 0);
        expect(Math.abs(along - model), `structure ${s}, major, lag ${lag}`).toBeLessThan(COVARIANCE_TOLERANCE);
        expect(Math.abs(across - model), `structure ${s}, minor, lag ${lag}`).toBeLessThan(COVARIANCE_TOLERANCE);
        if (vertical !== null) expect(Math.abs(waveCovariance(field, 0, 0, vertical * lag) - model)).toBeLessThan(COVARIANCE_TOLERANCE);
      }
    });
  });

  it('shows that covariance in its values', () => {
    const structure: FieldStructure = { smoothness: 'matern12', rangesM: [180, 180, null], azimuth: 0 };
    const field = createFourierField(structure, WAVES, 11, 'values');
    const random = createRandom(3, 'positions');
    for (const lag of [0, 0.1, 0.3, 0.6]) {
      let product = 0;
      const count = 4000;
      for (let i = 0; i < count; i++) {
        const x = 40_000 * random.uniform();
        const y = 40_000 * random.uniform();
        product += (planarValue(field, x, y) * planarValue(field, x + 180 * lag, y)) / count;
      }
      expect(Math.abs(product - maternCorrelation('matern12', lag))).toBeLessThan(EMPIRICAL_TOLERANCE);
    }
  });

  it('is rough where Matérn 1/2 is and smooth where Matérn 3/2 is', () => {
    const half = createFourierField({ smoothness: 'matern12', rangesM: [100, 100, 5], azimuth: 0 }, WAVES, 1, 'a');
    const threeHalves = createFourierField({ smoothness: 'matern32', rangesM: [100, 100, 5], azimuth: 0 }, WAVES, 1, 'a');
    // Variogram at a twentieth of the range: linear at the origin against parabolic.
    expect(1 - waveCovariance(half, 5, 0, 0)).toBeGreaterThan(0.1);
    expect(1 - waveCovariance(threeHalves, 5, 0, 0)).toBeLessThan(0.03);
  });

  it('gives the same waves for the same seed and others for another', () => {
    const structure = STRUCTURES[0] as FieldStructure;
    const field = createFourierField(structure, 64, 5, 'x');
    expect(createFourierField(structure, 64, 5, 'x')).toEqual(field);
    expect(createFourierField(structure, 64, 6, 'x').phase).not.toEqual(field.phase);
  });

  it('has the gradient that its values have', () => {
    const field = createFourierField({ smoothness: 'matern32', rangesM: [800, 500, null], azimuth: 30 }, 256, 2, 'slope');
    const gradient = new Float64Array(2);
    planarGradient(field, 120, -340, gradient);
    // Short waves bend: the step is far below the shortest that counts.
    const step = 0.0005;
    expect(gradient[0]).toBeCloseTo((planarValue(field, 120 + step, -340) - planarValue(field, 120 - step, -340)) / (2 * step), 6);
    expect(gradient[1]).toBeCloseTo((planarValue(field, 120, -340 + step) - planarValue(field, 120, -340 - step)) / (2 * step), 6);
  });
});

describe('createFieldColumn', () => {
  const field = createFourierField(STRUCTURES[0] as FieldStructure, 256, 9, 'column');
  const columnField = createColumnField(field, 0.25);

  it('is the field on its levels and linear between them', () => {
    const column = createFieldColumn(columnField, 812, -455);
    for (const level of [-37, -16, -1, 0, 5, 15, 16, 40]) {
      const u = level * 0.25;
      expect(Math.abs(column(u) - spatialValue(field, 812, -455, u))).toBeLessThan(ROUNDING);
      expect(column(u + 0.125)).toBeCloseTo((spatialValue(field, 812, -455, u) + spatialValue(field, 812, -455, u + 0.25)) / 2, 9);
    }
  });

  it('does not depend on what was asked before', () => {
    const downward = createFieldColumn(columnField, 10, 20);
    const upward = createFieldColumn(columnField, 10, 20);
    const depths = Array.from({ length: 60 }, (_, i) => -0.31 * i);
    const first = depths.map((u) => downward(u));
    const second = depths.toReversed().map((u) => upward(u));
    expect(second.toReversed()).toEqual(first);
  });
});
