import type { FeatureCollection, LineString, Position } from 'geojson';
import { roundStep } from './colour-ramps.ts';
import { type GridExtent, gridFromMercator, isNearDeposit, lonLatFromMercator, type MapFrame, mercatorFromGrid } from './map-frame.ts';

/** Lines of the projected grid stand at least this far apart, pixels. */
const LEAST_SPACING_PIXELS = 110;
const VERTICES_PER_LINE = 9;
const MOST_LINES = 60;

/** Distance between grid lines, m: 1, 2 or 5 times a power of ten. */
export function gridSpacing(metresPerPixel: number): number {
  return roundStep(metresPerPixel * LEAST_SPACING_PIXELS);
}

/** Multiples of `step` from `low` to `high`. */
export function multiplesWithin(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step);
  const count = Math.min(MOST_LINES, Math.floor(high / step) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, place) => (first + place) * step);
}

/** Eastings and northings across a box of the grid, as lines on the map. */
export function gridLines(frame: MapFrame, box: GridExtent, spacing: number): FeatureCollection<LineString> {
  const at = (x: number, y: number): Position => [...lonLatFromMercator(...mercatorFromGrid(frame, x, y))];
  const share = (low: number, high: number, place: number) => low + ((high - low) * place) / (VERTICES_PER_LINE - 1);
  const line = (pointAt: (place: number) => Position): LineString => ({
    type: 'LineString',
    coordinates: Array.from({ length: VERTICES_PER_LINE }, (_, place) => pointAt(place)),
  });
  const eastings = multiplesWithin(box.minX, box.maxX, spacing).map((x) => line((place) => at(x, share(box.minY, box.maxY, place))));
  const northings = multiplesWithin(box.minY, box.maxY, spacing).map((y) => line((place) => at(share(box.minX, box.maxX, place), y)));
  return { type: 'FeatureCollection', features: [...eastings, ...northings].map((geometry) => ({ type: 'Feature', geometry, properties: {} })) };
}

/** Where a grid line leaves the view: a label on the edge. */
export interface GridLabel {
  readonly axis: 'easting' | 'northing';
  readonly value: number;
  readonly edge: 'bottom' | 'left';
  /** Pixels from the left (bottom edge) or from the top (left edge). */
  readonly at: number;
}

const SAMPLES_PER_EDGE = 9;
/** Length of a label with its margin, pixels. */
const LABEL_PIXELS = 74;

/**
 * Labels of the lines that cross the bottom and the left edge of a view, whatever its rotation and tilt: each edge takes the
 * coordinate that changes most along it.
 *
 * `mercatorAt` gives the point of the Web Mercator unit square under a pixel.
 */
export function gridLabels(
  frame: MapFrame,
  width: number,
  height: number,
  spacing: number,
  mercatorAt: (x: number, y: number) => readonly [number, number],
): readonly GridLabel[] {
  const alongEdge = (edge: 'bottom' | 'left') => {
    const length = edge === 'bottom' ? width : height;
    const samples = Array.from({ length: SAMPLES_PER_EDGE }, (_, place) => {
      const at = (length * place) / (SAMPLES_PER_EDGE - 1);
      const [mx, my] = edge === 'bottom' ? mercatorAt(at, height) : mercatorAt(0, at);
      return { at, grid: gridFromMercator(frame, mx, my) };
    });
    return labelsAlong(frame, edge, samples, spacing);
  };
  return [...thinOut(alongEdge('bottom')), ...thinOut(alongEdge('left'))];
}

/** Leaves out labels that would overlap their predecessor: towards a tilted view's horizon lines crowd. */
function thinOut(labels: readonly GridLabel[]): readonly GridLabel[] {
  const kept: GridLabel[] = [];
  for (const label of [...labels].sort((a, b) => b.at - a.at)) if (kept.every(({ at }) => Math.abs(at - label.at) >= LABEL_PIXELS)) kept.push(label);
  return kept;
}

interface EdgeSample {
  readonly at: number;
  readonly grid: readonly [number, number];
}

function labelsAlong(frame: MapFrame, edge: 'bottom' | 'left', samples: readonly EdgeSample[], spacing: number): readonly GridLabel[] {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) return [];
  const part = Math.abs(last.grid[0] - first.grid[0]) >= Math.abs(last.grid[1] - first.grid[1]) ? 0 : 1;
  const labels: GridLabel[] = [];
  samples.slice(1).forEach((b, place) => {
    const a = samples[place] as EdgeSample;
    if (!isNearDeposit(frame, ...a.grid) || !isNearDeposit(frame, ...b.grid)) return;
    const [from, to] = [a.grid[part], b.grid[part]];
    for (const value of multiplesWithin(Math.min(from, to), Math.max(from, to), spacing)) {
      labels.push({ axis: part === 0 ? 'easting' : 'northing', value, edge, at: a.at + ((b.at - a.at) * (value - from)) / (to - from) });
    }
  });
  return labels;
}
