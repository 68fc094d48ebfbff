import { booleanPointInPolygon, multiPolygon, point } from '@turf/turf';

/** A polygon in grid metres; rings closed, the first one outside, the others holes. */
export interface GridPolygon {
  readonly name: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/**
 * A test whether a map position lies in any of the polygons, edges included. Turf's topology is planar, so it serves grid metres too
 * (its measures would not).
 */
export function containsPosition(polygons: readonly GridPolygon[]): (x: number, y: number) => boolean {
  const shape = multiPolygon(polygons.map((polygon) => polygon.rings.map((ring) => ring.map(([x, y]) => [x, y]))));
  return (x, y) => booleanPointInPolygon(point([x, y]), shape);
}
