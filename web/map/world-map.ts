import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import fineUrl from 'world-atlas/countries-50m.json?url';
import coarseUrl from 'world-atlas/countries-110m.json?url';

type Atlas = Parameters<typeof mesh>[0];
type Countries = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;

export interface WorldMap {
  readonly countries: Countries;
  readonly borders: Feature<MultiLineString>;
  /** One point per country: labels on polygons would repeat in every tile. */
  readonly names: FeatureCollection<Point>;
}

/** The countries around a deposit in detail, and the borders of the world with theirs in detail. */
export interface NearMap {
  readonly countries: Countries;
  readonly borders: Feature<MultiLineString>;
}

export interface WorldMapLoader {
  world(): Promise<WorldMap>;
  near(longitude: number, latitude: number): Promise<NearMap>;
}

/** Countries within this many degrees of the deposit are drawn in detail. */
const NEAR_DEGREES = 10;

/**
 * Fetches the countries (Natural Earth, by way of the world-atlas package) from the app's own files.
 *
 * The whole world at 1 : 50 million is 100,000 points, whose copying to the map's worker would hold the page for a tenth of a second;
 * so the world comes at 1 : 110 million, and only the deposit's surroundings at 1 : 50 million.
 */
export function createWorldMapLoader(): WorldMapLoader {
  const coarse = fetchOnce(coarseUrl);
  const fine = fetchOnce(fineUrl);
  return {
    world: async () => worldMap(await coarse()),
    near: async (longitude, latitude) => nearMap(await coarse(), await fine(), longitude, latitude),
  };
}

function fetchOnce(url: string): () => Promise<Atlas> {
  let atlas: Promise<Atlas> | null = null;
  return () => {
    atlas ??= fetch(url).then((response) => response.json() as Promise<Atlas>);
    return atlas;
  };
}

export function worldMap(atlas: Atlas): WorldMap {
  const countries = countriesOf(atlas);
  const names = countries.features.map(
    ({ geometry, properties }): Feature<Point> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: labelPoint(geometry) },
      properties: { name: properties.name },
    }),
  );
  return { countries, borders: line(bordersBetween(atlas, () => true)), names: { type: 'FeatureCollection', features: names } };
}

export function nearMap(coarse: Atlas, fine: Atlas, longitude: number, latitude: number): NearMap {
  const chosen = new Set(countriesOf(coarse).features.flatMap(({ id, geometry }) => (isNear(geometry, longitude, latitude) ? [id] : [])));
  const countries = countriesOf(fine, (id) => chosen.has(id));
  const isDetail = (a: CountryId, b: CountryId) => chosen.has(a) && chosen.has(b);
  const borders = [...bordersBetween(coarse, (a, b) => !isDetail(a, b)).coordinates, ...bordersBetween(fine, isDetail).coordinates];
  return { countries, borders: line({ type: 'MultiLineString', coordinates: borders }) };
}

type CountryId = string | number | undefined;
type CountryGeometries = Extract<NonNullable<Parameters<typeof mesh>[1]>, { readonly type: 'GeometryCollection' }>;

function geometriesOf(atlas: Atlas): CountryGeometries {
  return atlas.objects.countries as CountryGeometries;
}

function countriesOf(atlas: Atlas, isWanted: (id: CountryId) => boolean = () => true): Countries {
  const all = geometriesOf(atlas);
  const found = feature(atlas, { ...all, geometries: all.geometries.filter(({ id }) => isWanted(id)) }) as Countries;
  return { ...found, features: found.features.map((country) => ({ ...country, geometry: unwrapGeometry(country.geometry) })) };
}

function unwrapGeometry(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: geometry.coordinates.map(unwrapRing) }
    : { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(unwrapRing)) };
}

/** A ring that crosses the antimeridian goes on beyond ±180° instead of jumping, which would fill a band around the earth. */
export function unwrapRing(ring: Position[]): Position[] {
  let turns = 0;
  return ring.map((position, at) => {
    const step = at === 0 ? 0 : (position[0] ?? 0) - (ring[at - 1]?.[0] ?? 0);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return turns === 0 ? position : [(position[0] ?? 0) + 360 * turns, position[1] ?? 0];
  });
}

function bordersBetween(atlas: Atlas, isWanted: (a: CountryId, b: CountryId) => boolean): MultiLineString {
  return mesh(atlas, geometriesOf(atlas), (a, b) => a !== b && isWanted(a.id, b.id));
}

function line(geometry: MultiLineString): Feature<MultiLineString> {
  return { type: 'Feature', geometry, properties: {} };
}

function outerRings(geometry: Polygon | MultiPolygon): readonly (readonly Position[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.slice(0, 1) : geometry.coordinates.map(([outer]) => outer ?? []);
}

function isNear(geometry: Polygon | MultiPolygon, longitude: number, latitude: number): boolean {
  return outerRings(geometry).some((ring) => ring.some(([x = 0, y = 0]) => Math.abs(x - longitude) < NEAR_DEGREES && Math.abs(y - latitude) < NEAR_DEGREES));
}

/** The centroid of a country's largest ring, in degrees: near enough for a name. */
export function labelPoint(geometry: Polygon | MultiPolygon): Position {
  let largest = { area: -1, x: 0, y: 0 };
  for (const ring of outerRings(geometry)) {
    const found = ringCentroid(ring);
    if (found.area > largest.area) largest = found;
  }
  return [largest.x, largest.y];
}

function ringCentroid(ring: readonly Position[]): { readonly area: number; readonly x: number; readonly y: number } {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0 = 0, y0 = 0] = ring[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return twice === 0 ? { area: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 } : { area: Math.abs(twice), x: x / (3 * twice), y: y / (3 * twice) };
}

const GRATICULE_STEP = 10;
const GRATICULE_LATITUDE = 80;

/** Meridians and parallels every ten degrees. */
export function graticule(): FeatureCollection<LineString> {
  const lines: Position[][] = [];
  for (let longitude = -180; longitude <= 180; longitude += GRATICULE_STEP)
    lines.push([-GRATICULE_LATITUDE, 0, GRATICULE_LATITUDE].map((latitude) => [longitude, latitude]));
  for (let latitude = -GRATICULE_LATITUDE; latitude <= GRATICULE_LATITUDE; latitude += GRATICULE_STEP)
    lines.push([-180, 0, 180].map((longitude) => [longitude, latitude]));
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({ type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} })),
  };
}
