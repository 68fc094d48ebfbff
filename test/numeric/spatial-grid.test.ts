import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPointGrid, createRandom, ResourceError } from '../../core/numeric/index.ts';

const SEED = 99;
/** Two bins per point and one: the promise that keeps memory bounded. */
const maximumCells = (points: number) => 2 * points + 1;

type Points = readonly (readonly [number, number])[];

function columns(points: Points): [Float64Array, Float64Array] {
  return [Float64Array.from(points, ([x]) => x), Float64Array.from(points, ([, y]) => y)];
}

/** Squared distances of all points, sorted by distance and then by index. */
function bruteForce(points: Points, px: number, py: number, k: number): { indices: number[]; d2: number[] } {
  const all = points.map(([x, y], index) => ({ index, d2: (x - px) * (x - px) + (y - py) * (y - py) }));
  all.sort((a, b) => (a.d2 === b.d2 ? a.index - b.index : a.d2 - b.d2));
  const best = all.slice(0, k);
  return { indices: best.map(({ index }) => index), d2: best.map(({ d2 }) => d2) };
}

function query(points: Points, px: number, py: number, k: number, cell?: number): { indices: number[]; d2: number[] } {
  const grid = createPointGrid(...columns(points), cell);
  expect(grid.cellCount).toBeLessThanOrEqual(maximumCells(points.length));
  const out = new Int32Array(k);
  const outD2 = new Float64Array(k);
  const found = grid.nearest(px, py, k, out, outD2);
  return { indices: [...out.subarray(0, found)], d2: [...outD2.subarray(0, found)] };
}

const lattice = fc.integer({ min: -6, max: 6 }).map((n) => n * 25);
const easting = fc.double({ min: 550_000, max: 552_000, noNaN: true });
const geometries: readonly [string, fc.Arbitrary<readonly [number, number]>][] = [
  ['a lattice with coincident points and ties', fc.tuple(lattice, lattice)],
  ['grid metres far from the origin', fc.tuple(easting, fc.double({ min: 7_500_000, max: 7_500_900, noNaN: true }))],
  ['a line along x', fc.tuple(easting, fc.constant(-3.5))],
  ['a line along y', fc.tuple(fc.constant(1e6), easting)],
  ['a diagonal', easting.map((x) => [x, 2 * x] as const)],
  ['clusters and outliers', fc.tuple(fc.oneof(fc.double({ min: 0, max: 1e-3, noNaN: true }), fc.constant(1e7)), fc.double({ min: 0, max: 1e-3, noNaN: true }))],
  ['any finite numbers', fc.tuple(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.double({ noNaN: true, min: -1e300, max: 1e300 }))],
];

describe('nearest', () => {
  it.each(geometries)('equals an exhaustive search: %s', (_, point) => {
    fc.assert(
      fc.property(
        fc.array(point, { maxLength: 60 }),
        fc.oneof(point, fc.tuple(lattice, lattice)),
        fc.integer({ min: 0, max: 70 }),
        fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { nil: undefined }),
        (points, [px, py], k, cell) => {
          expect(query(points, px, py, k, cell)).toEqual(bruteForce(points, px, py, k));
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('equals an exhaustive search on a few thousand points, inside and far outside', () => {
    const random = createRandom(5, 'points');
    const points = Array.from({ length: 3000 }, () => [random.uniform() * 2000, random.normal() * 150] as const);
    const grid = createPointGrid(...columns(points));
    expect(grid.cellCount).toBeGreaterThan(points.length / 10);
    const out = new Int32Array(24);
    const outD2 = new Float64Array(24);
    for (let i = 0; i < 200; i++) {
      const px = (random.uniform() * 3 - 1) * 2000;
      const py = random.normal() * 400;
      expect(grid.nearest(px, py, 24, out, outD2)).toBe(24);
      expect({ indices: [...out], d2: [...outD2] }).toEqual(bruteForce(points, px, py, 24));
    }
  });

  it('orders equal distances by index', () => {
    const ring: Points = [
      [0, 5],
      [5, 0],
      [-5, 0],
      [0, -5],
      [3, 4],
      [0, 5],
    ];
    expect(query(ring, 0, 0, 4).indices).toEqual([0, 1, 2, 3]);
  });

  it('finds nothing among no points, and all where k is larger', () => {
    expect(query([], 1, 2, 3).indices).toEqual([]);
    expect(query([[1, 1]], 1, 2, 3)).toEqual({ indices: [0], d2: [1] });
  });

  it('refuses positions that are not finite and arrays that are too short', () => {
    const grid = createPointGrid(Float64Array.of(0), Float64Array.of(0));
    expect(() => grid.nearest(Number.NaN, 0, 1, new Int32Array(1), new Float64Array(1))).toThrow(ResourceError);
    expect(() => grid.nearest(0, 0, 2, new Int32Array(1), new Float64Array(2))).toThrow(ResourceError);
  });
});

describe('createPointGrid', () => {
  it.each([1e-9, 1e-3, 50])('bounds its bins for a line of 10,000 points with bins of %s m', (cell) => {
    const x = Float64Array.from({ length: 10_000 }, (_, i) => i * 100);
    expect(createPointGrid(x, new Float64Array(10_000), cell).cellCount).toBeLessThanOrEqual(maximumCells(10_000));
    expect(createPointGrid(x, x, cell).cellCount).toBeLessThanOrEqual(maximumCells(10_000));
    expect(createPointGrid(new Float64Array(10_000).fill(7), new Float64Array(10_000), cell).cellCount).toBe(1);
  });

  it('keeps the bin size that was asked for where the points allow it', () => {
    const x = Float64Array.from({ length: 400 }, (_, i) => (i % 20) * 10);
    const y = Float64Array.from({ length: 400 }, (_, i) => Math.floor(i / 20) * 10);
    expect(createPointGrid(x, y, 25).cellM).toBe(25);
  });

  it('refuses columns of different length, coordinates that are not finite and bins without size', () => {
    const one = Float64Array.of(1);
    expect(() => createPointGrid(one, new Float64Array(2))).toThrow(ResourceError);
    expect(() => createPointGrid(one, Float64Array.of(Number.NaN))).toThrow(ResourceError);
    expect(() => createPointGrid(Float64Array.of(-1.5e308, 1.5e308), new Float64Array(2))).toThrow(ResourceError);
    expect(() => createPointGrid(one, one, 0)).toThrow(ResourceError);
  });
});
