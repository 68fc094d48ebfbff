import { describe, expect, it } from 'vitest';
import { ResourceError } from '../../core/numeric/index.ts';
import { covariance, createVariogramModel, type StructureSpec, semivariance, structureCorrelation, type VariogramSpec } from '../../core/variography/index.ts';

const spherical: StructureSpec = { type: 'spherical', contribution: 0.9, ranges: [100, 50, 10], azimuth: 0, dip: 0, plunge: 0 };
const withStructure = (change: Partial<StructureSpec>): VariogramSpec => ({ nugget: 0.1, structures: [{ ...spherical, ...change }] });

/** Rounding of a handful of operations on numbers near 1. */
const ROUNDING = 1e-14;

describe('createVariogramModel', () => {
  it('sums nugget and contributions', () => {
    expect(createVariogramModel(withStructure({})).totalSill).toBe(1);
    expect(createVariogramModel({ nugget: 2, structures: [] }).totalSill).toBe(2);
  });

  it.each<[string, VariogramSpec]>([
    ['nugget', { nugget: -0.1, structures: [spherical] }],
    ['nugget', { nugget: Number.NaN, structures: [spherical] }],
    ['totalSill', { nugget: 0, structures: [] }],
    ['structures', { nugget: 0, structures: [spherical, spherical, spherical, spherical, spherical] }],
    ['structures[0].contribution', withStructure({ contribution: Number.POSITIVE_INFINITY })],
    ['structures[0].ranges[1]', withStructure({ ranges: [100, 0, 10] })],
    ['structures[0].ranges[2]', withStructure({ ranges: [100, 50, Number.NaN] })],
    ['structures[0].ranges', withStructure({ ranges: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] })],
    ['structures[0].dip', withStructure({ dip: Number.NaN })],
    ['rangeConvention', { ...withStructure({}), rangeConvention: 'integral' as 'practical' }],
    ['structures[0].type', withStructure({ type: 'power' as 'spherical' })],
    ['structures[0].type', withStructure({ type: 'linear' as 'spherical' })],
  ])('refuses a wrong %s', (key, spec) => {
    const refusal = (() => {
      try {
        createVariogramModel(spec);
      } catch (error) {
        return error;
      }
      return null;
    })();
    expect(refusal).toBeInstanceOf(ResourceError);
    expect(refusal).toMatchObject({ code: 'variogramInvalid', details: { key } });
  });
});

describe('covariance', () => {
  const model = createVariogramModel(withStructure({}));

  it('counts the nugget at zero separation only', () => {
    expect(covariance(model, 0, 0, 0)).toBe(1);
    expect(covariance(model, 0, 1e-9, 0)).toBeLessThan(0.9);
    expect(semivariance(model, 0, 0, 0)).toBe(0);
  });

  it('reaches 0 at the range of each axis: north is major at azimuth 0', () => {
    expect(covariance(model, 0, 99, 0)).toBeGreaterThan(0);
    expect(covariance(model, 0, 100, 0)).toBe(0);
    expect(covariance(model, 49, 0, 0)).toBeGreaterThan(0);
    expect(covariance(model, 50, 0, 0)).toBe(0);
    expect(covariance(model, 0, 0, 10)).toBe(0);
    expect(semivariance(model, 0, 50, 0)).toBeCloseTo(0.1 + 0.9 * (1.5 * 0.5 - 0.5 * 0.125), 14);
  });

  it('turns clockwise with the azimuth and upward with the dip', () => {
    const east = createVariogramModel(withStructure({ azimuth: 90 }));
    expect(covariance(east, 99, 0, 0)).toBeGreaterThan(0);
    expect(covariance(east, 0, 51, 0)).toBe(0);
    const dipping = createVariogramModel(withStructure({ dip: 30, ranges: [100, 1, 1] }));
    expect(covariance(dipping, 0, Math.cos(Math.PI / 6) * 60, Math.sin(Math.PI / 6) * 60)).toBeCloseTo(0.9 * (1 - 0.9 + 0.108), 12);
    expect(covariance(dipping, 0, Math.cos(Math.PI / 6) * 60, -Math.sin(Math.PI / 6) * 60)).toBe(0);
  });

  it.each([
    [30, 20, 40],
    [-75, -50, 110],
    [200, 65, -15],
  ])('turns by all three angles as the stated matrix does: %d %d %d', (azimuth, dip, plunge) => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const [sa, ca] = [Math.sin(radians(90 - azimuth)), Math.cos(radians(90 - azimuth))];
    const [sb, cb] = [Math.sin(radians(-dip)), Math.cos(radians(-dip))];
    const [st, ct] = [Math.sin(radians(plunge)), Math.cos(radians(plunge))];
    const matrix = [
      [cb * ca, cb * sa, -sb],
      [-ct * sa + st * sb * ca, ct * ca + st * sb * sa, st * cb],
      [st * sa + ct * sb * ca, -st * ca + ct * sb * sa, ct * cb],
    ];
    const ranges = [100, 50, 10] as const;
    const turned = createVariogramModel(withStructure({ type: 'exponential', azimuth, dip, plunge, ranges }));
    const d = [7, -4, 2] as const;
    const squared = matrix.reduce(
      (total, row, axis) => total + (((row[0] as number) * d[0] + (row[1] as number) * d[1] + (row[2] as number) * d[2]) / (ranges[axis] as number)) ** 2,
      0,
    );
    expect(covariance(turned, ...d)).toBeCloseTo(0.9 * Math.exp(-3 * Math.sqrt(squared)), 13);
  });

  it('does not change along a zonal axis', () => {
    const zonal = createVariogramModel(withStructure({ ranges: [100, 50, Number.POSITIVE_INFINITY] }));
    expect(covariance(zonal, 0, 0, 1e6)).toBe(0.9);
    expect(covariance(zonal, 0, 50, 1e6)).toBe(covariance(zonal, 0, 50, 0));
  });
});

describe('structureCorrelation', () => {
  it.each([
    ['spherical', 0.5, 1 - 0.75 + 0.0625],
    ['exponential', 1, 0.049787068367863944],
    ['gaussian', 1, 0.049787068367863944],
    ['cubic', 0.5, 1 - 7 / 4 + 8.75 / 8 - 3.5 / 32 + 0.75 / 128],
  ] as const)('%s at h = %d', (type, h, expected) => {
    expect(Math.abs(structureCorrelation(type, h * h) - expected)).toBeLessThan(ROUNDING);
    expect(structureCorrelation(type, 0)).toBe(1);
  });
});
