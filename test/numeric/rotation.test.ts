import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResourceError, rotationMatrix, scaledRotation } from '../../core/numeric/index.ts';

const SEED = 7;
/** A dozen roundings of numbers up to 1. */
const TOLERANCE = 12 * 2 ** -53;

const angle = fc.oneof(
  fc.double({ min: -720, max: 720, noNaN: true }),
  fc.integer({ min: -8, max: 8 }).map((n) => 45 * n),
);

/** The matrix of GSLIB's setrot as printed, with the host's functions: alpha = 90 − ang1, beta = −ang2, theta = ang3. */
function printedMatrix(ang1: number, ang2: number, ang3: number): number[] {
  const radians = Math.PI / 180;
  const [sina, cosa] = [Math.sin((90 - ang1) * radians), Math.cos((90 - ang1) * radians)];
  const [sinb, cosb] = [Math.sin(-ang2 * radians), Math.cos(-ang2 * radians)];
  const [sint, cost] = [Math.sin(ang3 * radians), Math.cos(ang3 * radians)];
  return [
    cosb * cosa,
    cosb * sina,
    -sinb,
    -cost * sina + sint * sinb * cosa,
    cost * cosa + sint * sinb * sina,
    sint * cosb,
    sint * sina + cost * sinb * cosa,
    -sint * cosa + cost * sinb * sina,
    cost * cosb,
  ];
}

describe('rotationMatrix', () => {
  it('is the printed matrix', () => {
    /** The host's angle in radians is rounded, 720° being 4π. */
    const printedTolerance = 4e-15;
    fc.assert(
      fc.property(angle, angle, angle, (azimuth, dip, plunge) => {
        const rows = rotationMatrix(azimuth, dip, plunge);
        for (const [i, expected] of printedMatrix(azimuth, dip, plunge).entries()) {
          expect(Math.abs((rows[i] as number) - expected)).toBeLessThan(printedTolerance);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('points the major axis along the azimuth, upward for a positive dip', () => {
    expect([...rotationMatrix(0, 0, 0).subarray(0, 3)]).toEqual([0, 1, 0]);
    expect([...rotationMatrix(90, 0, 0).subarray(0, 3)]).toEqual([1, 0, 0]);
    const [east, north, up] = rotationMatrix(30, 30, 0);
    expect(up).toBe(0.5);
    expect(east).toBeCloseTo(Math.cos(Math.PI / 6) * 0.5, 15);
    expect(north).toBeCloseTo(0.75, 15);
  });

  it('is exact at right angles', () => {
    expect([...rotationMatrix(90, 0, 0)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect([...rotationMatrix(0, 0, 0)]).toEqual([0, 1, 0, -1, 0, 0, 0, 0, 1]);
    expect([...rotationMatrix(90, 0, 90)]).toEqual([1, 0, 0, 0, 0, 1, 0, -1, 0]);
    expect([...rotationMatrix(450, -360, 720)]).toEqual([...rotationMatrix(90, 0, 0)]);
  });

  it('has orthonormal rows and keeps handedness', () => {
    fc.assert(
      fc.property(angle, angle, angle, (azimuth, dip, plunge) => {
        const r = Array.from(rotationMatrix(azimuth, dip, plunge));
        const rows = [r.slice(0, 3), r.slice(3, 6), r.slice(6, 9)] as [number[], number[], number[]];
        const dot = (a: number[], b: number[]) => a.reduce((total, x, i) => total + x * (b[i] as number), 0);
        for (const [i, a] of rows.entries()) {
          for (const [j, b] of rows.entries()) expect(Math.abs(dot(a, b) - (i === j ? 1 : 0))).toBeLessThan(TOLERANCE);
        }
        const [a, b, c] = rows as [[number, number, number], [number, number, number], number[]];
        const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
        expect(Math.abs(dot(cross, c) - 1)).toBeLessThan(TOLERANCE);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('has no negative zero, which would change hashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }), (a, b, c) => {
        for (const x of rotationMatrix(90 * a, 90 * b, 90 * c)) expect(Object.is(x, -0)).toBe(false);
      }),
      { seed: SEED },
    );
  });

  it('refuses angles that are not finite', () => {
    expect(() => rotationMatrix(Number.NaN, 0, 0)).toThrow(ResourceError);
    expect(() => rotationMatrix(0, 0, Number.POSITIVE_INFINITY)).toThrow(ResourceError);
  });
});

describe('scaledRotation', () => {
  it('puts the ends of the axes at distance 1', () => {
    const m = scaledRotation({ azimuth: 0, dip: 0, plunge: 0 }, { majorM: 100, minorM: 50, verticalM: 4 });
    expect([...m]).toEqual([0, 1 / 100, 0, -1 / 50, 0, 0, 0, 0, 1 / 4]);
  });

  it('gives a row of zeros for an infinite radius', () => {
    const m = scaledRotation({ azimuth: 33, dip: 10, plunge: 5 }, { majorM: 100, minorM: 50, verticalM: Number.POSITIVE_INFINITY });
    expect([...m.subarray(6, 9)]).toEqual([0, 0, 0]);
  });

  it.each([0, -1, Number.NaN])('refuses a radius of %s', (minorM) => {
    expect(() => scaledRotation({ azimuth: 0, dip: 0, plunge: 0 }, { majorM: 1, minorM, verticalM: 1 })).toThrow(ResourceError);
  });
});
