import { type Issue, ResourceError } from '../numeric/index.ts';
import { createIssueTally, describeIssue, type IssueTally } from './issue-tally.ts';
import type { Position } from './projection.ts';

/** A closed ring: its last position repeats its first. */
export type Ring = readonly Position[];

/** An area; the first ring is its outside, the others are holes. */
export interface Polygon {
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Longitude, latitude (WGS 84, degrees) in GeoJSON files. */
  readonly rings: readonly Ring[];
}

const NAME_KEYS = ['name', 'title', 'label', 'id', 'code'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(properties: Record<string, unknown>, fallback: string): string {
  const entries = Object.entries(properties);
  for (const key of NAME_KEYS) {
    const value = entries.find(([candidate]) => candidate.toLowerCase() === key)?.[1];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return fallback;
}

function isPosition(value: unknown): value is readonly [number, number, ...unknown[]] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/** Reads one ring; null where it is no ring of longitudes and latitudes. Closes an open one and says so. */
function readRing(value: unknown, report: (found: string, action: Issue['action']) => void): Ring | null {
  if (!Array.isArray(value) || !value.every(isPosition)) {
    report('positions that are not numbers', 'rowIgnored');
    return null;
  }
  const ring: Position[] = value.map(([lon, lat]) => [lon, lat]);
  const first = ring[0];
  const last = ring.at(-1);
  if (first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1])) {
    ring.push(first);
    report('ring not closed', 'derived');
  }
  if (ring.length < 4) {
    report('fewer than three corners', 'rowIgnored');
    return null;
  }
  if (ring.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) {
    report('not longitude and latitude', 'rowIgnored');
    return null;
  }
  return ring;
}

function readRings(value: unknown, report: (found: string, action: Issue['action']) => void): Ring[] {
  if (!Array.isArray(value)) {
    report('coordinates missing', 'rowIgnored');
    return [];
  }
  const rings = value.map((ring) => readRing(ring, report));
  // Without its outside a polygon's holes mean nothing.
  if (rings[0] === null) return [];
  return rings.filter((ring) => ring !== null);
}

function readGeometry(geometry: unknown, properties: Record<string, unknown>, name: string, file: string, issues: IssueTally): Polygon[] {
  const kind = isRecord(geometry) ? geometry.type : null;
  if (!isRecord(geometry) || (kind !== 'Polygon' && kind !== 'MultiPolygon')) {
    const parts = { found: String(kind), expected: 'Polygon or MultiPolygon', column: name, action: 'rowIgnored' } as const;
    if (isRecord(geometry) && kind === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
      return geometry.geometries.flatMap((part: unknown) => readGeometry(part, properties, name, file, issues));
    }
    issues.add(describeIssue('geometryIgnored', 'warning', file, parts));
    return [];
  }
  const parts: unknown[] = kind === 'Polygon' ? [geometry.coordinates] : [geometry.coordinates].flat();
  return parts.flatMap((part) => {
    const rings = readRings(part, (found, action) => issues.add(describeIssue('polygonInvalid', 'warning', file, { found, column: name, action })));
    return rings.length === 0 ? [] : [{ name, properties, rings }];
  });
}

function listFeatures(root: Record<string, unknown>): readonly unknown[] {
  if (root.type === 'FeatureCollection') return Array.isArray(root.features) ? root.features : [];
  if (root.type === 'Feature') return [root];
  return [{ type: 'Feature', properties: {}, geometry: root }];
}

/**
 * Reads the polygons of a GeoJSON file (RFC 7946), longitude and latitude in WGS 84; each part of a MultiPolygon becomes a polygon
 * of its own, heights are dropped. What is no polygon or not closed is listed as an issue, its name in `column`.
 */
export function readPolygons(file: string, bytes: Uint8Array): { polygons: Polygon[]; issues: Issue[] } {
  const issues = createIssueTally();
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    root = null;
  }
  if (!isRecord(root)) {
    return { polygons: [], issues: [describeIssue('fileUnreadable', 'error', file, { expected: 'GeoJSON', action: 'fileIgnored' })] };
  }
  const polygons = listFeatures(root).flatMap((feature, index) => {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
    return readGeometry(isRecord(feature) ? feature.geometry : null, properties, nameOf(properties, `polygon ${index + 1}`), file, issues);
  });
  if (polygons.length === 0) issues.add(describeIssue('fileEmpty', 'error', file, { expected: 'a polygon', action: 'fileIgnored' }));
  return { polygons, issues: issues.finish() };
}

/** Twice the signed area in the plane of the coordinates; positive for anticlockwise rings. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x0, y0] = ring[at - 1] as Position;
    const [x1, y1] = ring[at] as Position;
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/**
 * Writes polygons (longitude, latitude) as a GeoJSON feature collection, outsides anticlockwise and holes clockwise.
 *
 * @throws ResourceError `polygonInvalid` for a ring that is open or has fewer than three corners
 *
 * **Source:** RFC 7946, 3.1.6.
 */
export function writePolygons(polygons: readonly Polygon[]): Uint8Array {
  const features = polygons.map(({ name, properties, rings }) => {
    const coordinates = rings.map((ring, index) => {
      const first = ring[0];
      const last = ring.at(-1);
      if (ring.length < 4 || first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1]) {
        throw new ResourceError('polygonInvalid', { name, ring: index });
      }
      const isAnticlockwise = signedArea(ring) > 0;
      return isAnticlockwise === (index === 0) ? ring : ring.toReversed();
    });
    return { type: 'Feature', properties: { ...properties, name }, geometry: { type: 'Polygon', coordinates } };
  });
  return new TextEncoder().encode(`${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`);
}
