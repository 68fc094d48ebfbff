import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { labelPoint, nearMap, unwrapRing, worldMap } from '../../web/map/world-map.ts';

const require = createRequire(import.meta.url);
const atlas = (name: string) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'));
const coarse = atlas('countries-110m');

describe('the world', () => {
  const world = worldMap(coarse);

  it('has a name point within each country', () => {
    const uganda = world.names.features.find(({ properties }) => properties?.name === 'Uganda');
    expect(uganda?.geometry.coordinates[0]).toBeCloseTo(32.4, 0);
    expect(uganda?.geometry.coordinates[1]).toBeCloseTo(1.3, 0);
    expect(world.names.features).toHaveLength(world.countries.features.length);
  });

  it('has no ring that jumps around the earth', () => {
    const rings = world.countries.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
    const jumps = rings.filter((ring) => ring.some(([x = 0], at) => at > 0 && Math.abs(x - (ring[at - 1]?.[0] ?? 0)) > 180));
    expect(jumps).toHaveLength(0);
    expect(
      unwrapRing([
        [179, 1],
        [-179, 1],
        [-179, 2],
        [179, 2],
      ]),
    ).toEqual([
      [179, 1],
      [181, 1],
      [181, 2],
      [179, 2],
    ]);
  });
});

describe('the surroundings of a deposit', () => {
  it('are its country and the neighbours, in detail', () => {
    const near = nearMap(coarse, atlas('countries-50m'), 33.6, 0.5);
    const names = near.countries.features.map(({ properties }) => properties.name);
    expect(names).toEqual(expect.arrayContaining(['Uganda', 'Kenya', 'Tanzania']));
    expect(names).not.toContain('Brazil');
    expect(near.borders.geometry.coordinates.length).toBeGreaterThan(0);
  });
});

describe('a name point', () => {
  it('is the centroid of the largest part', () => {
    const square = (x: number, y: number, side: number) => [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ];
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(10, 20, 4)] })).toEqual([12, 22]);
  });
});
