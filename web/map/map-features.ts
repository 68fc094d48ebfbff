import type { FeatureCollection, MultiLineString, Point } from 'geojson';
import type { Run } from '../../core/scenario/index.ts';
import { lonLatFromMercator, type MapFrame, mercatorFromGrid } from './map-frame.ts';

function lonLat(frame: MapFrame, x: number, y: number): [number, number] {
  const [longitude, latitude] = lonLatFromMercator(...mercatorFromGrid(frame, x, y));
  return [longitude, latitude];
}

/** The outlines of the licences. */
export function licenceLines(run: Run, frame: MapFrame): FeatureCollection<MultiLineString> {
  return {
    type: 'FeatureCollection',
    features: run.licence.map(({ name, rings }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'MultiLineString', coordinates: rings.map((ring) => ring.map(([x, y]) => lonLat(frame, x, y))) },
    })),
  };
}

/** One point per collar, with the hole's name. */
export function holeNames(run: Run, frame: MapFrame): FeatureCollection<Point> {
  const { holes } = run.database;
  return {
    type: 'FeatureCollection',
    features: holes.id.map((name, hole) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: lonLat(frame, holes.x[hole] as number, holes.y[hole] as number) },
    })),
  };
}

/** The deposit as a named point, for zooms at which it is smaller than a finger. */
export function depositPoint(run: Run, frame: MapFrame): FeatureCollection<Point> {
  const coordinates = lonLat(frame, frame.originX, frame.originY);
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name: run.scenario.deposit.name }, geometry: { type: 'Point', coordinates } }],
  };
}
