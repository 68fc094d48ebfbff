import { describe, expect, it } from 'vitest';
import { type Polygon, readPolygons, writePolygons } from '../../core/formats/index.ts';

const SQUARE = [
  [33, 0],
  [34, 0],
  [34, 1],
  [33, 1],
  [33, 0],
] as const;
const HOLE = [
  [33.2, 0.2],
  [33.2, 0.4],
  [33.4, 0.4],
  [33.2, 0.2],
] as const;

function read(value: unknown): ReturnType<typeof readPolygons> {
  return readPolygons('licence.geojson', new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
}

function feature(geometry: unknown, properties: unknown = {}): unknown {
  return { type: 'Feature', properties, geometry };
}

describe('readPolygons', () => {
  it('reads features with their names and holes, and splits several parts', () => {
    const { polygons, issues } = read({
      type: 'FeatureCollection',
      features: [
        feature({ type: 'Polygon', coordinates: [SQUARE, HOLE] }, { NAME: ' RL 1693 ', area: 12 }),
        feature({ type: 'MultiPolygon', coordinates: [[SQUARE], [HOLE.toReversed()]] }),
      ],
    });
    expect(issues).toEqual([]);
    expect(polygons.map(({ name, rings }) => [name, rings.length])).toEqual([
      ['RL 1693', 2],
      ['polygon 2', 1],
      ['polygon 2', 1],
    ]);
    expect(polygons[0]?.properties).toEqual({ NAME: ' RL 1693 ', area: 12 });
    expect(polygons[0]?.rings[0]).toEqual(SQUARE);
  });

  it('reads a bare feature, a bare geometry and a collection of geometries, and drops heights', () => {
    const raised = SQUARE.map(([lon, lat]) => [lon, lat, 1100]);
    expect(read(feature({ type: 'Polygon', coordinates: [raised] })).polygons[0]?.rings[0]).toEqual(SQUARE);
    expect(read({ type: 'Polygon', coordinates: [SQUARE] }).polygons).toHaveLength(1);
    const collection = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [0, 0] },
        { type: 'Polygon', coordinates: [SQUARE] },
      ],
    };
    const { polygons, issues } = read(collection);
    expect(polygons).toHaveLength(1);
    expect(issues.map(({ code, found }) => [code, found])).toEqual([['geometryIgnored', 'Point']]);
  });

  it('closes an open ring and says so', () => {
    const { polygons, issues } = read({ type: 'Polygon', coordinates: [SQUARE.slice(0, 4)] });
    expect(polygons[0]?.rings[0]).toEqual(SQUARE);
    expect(issues.map(({ code, action }) => [code, action])).toEqual([['polygonInvalid', 'derived']]);
  });

  it.each([
    ['metres', [SQUARE.map(([lon, lat]) => [lon * 10_000, lat * 10_000])]],
    ['too few corners', [SQUARE.slice(0, 2)]],
    ['text', [[['a', 'b']]]],
    ['nothing', null],
  ])('leaves out a polygon of %s', (_, coordinates) => {
    const { polygons, issues } = read({ type: 'Polygon', coordinates });
    expect(polygons).toEqual([]);
    expect(issues.map((issue) => issue.code)).toContain('polygonInvalid');
    expect(issues.at(-1)?.code).toBe('fileEmpty');
  });

  it('calls what is no JSON unreadable', () => {
    expect(read('<kml/>').issues.map((issue) => issue.code)).toEqual(['fileUnreadable']);
    expect(read('[1,2]').issues.map((issue) => issue.code)).toEqual(['fileUnreadable']);
  });

  it('is not confused by properties named like parts of an object', () => {
    const { polygons } = read(
      '{"type":"Feature","properties":{"__proto__":{"name":"x"},"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}',
    );
    expect(polygons[0]?.name).toBe('A');
  });
});

describe('writePolygons', () => {
  it('winds the outside anticlockwise and holes clockwise, and reads back', () => {
    const polygon: Polygon = { name: 'A', properties: { owner: 'B' }, rings: [SQUARE.toReversed(), HOLE.toReversed()] };
    const { polygons, issues } = readPolygons('a', writePolygons([polygon]));
    expect(issues).toEqual([]);
    expect(polygons).toEqual([{ name: 'A', properties: { owner: 'B', name: 'A' }, rings: [SQUARE, HOLE] }]);
  });

  it('refuses an open ring', () => {
    expect(() => writePolygons([{ name: 'A', properties: {}, rings: [SQUARE.slice(0, 4)] }])).toThrow(expect.objectContaining({ code: 'polygonInvalid' }));
  });
});
