import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { formatInteger } from '../messages/format-number.ts';
import { gridLabels, gridLines, gridSpacing } from './grid-lines.ts';
import { type GridExtent, gridFromMercator, type MapFrame, mercatorFromLonLat, REACH_EXTENTS, reachOf } from './map-frame.ts';

export interface GridOverlay {
  setFrame(frame: MapFrame | null): void;
  remove(): void;
}

/** Labels nearer than this to a corner would meet the other edge's, pixels. */
const CORNER_PIXELS = 46;

/**
 * The projected grid over the map: lines as a map source, redrawn when the map comes to rest, and coordinates along the bottom and
 * left edge, which follow every frame.
 */
export function createGridOverlay(map: MapLibreMap, container: HTMLElement): GridOverlay {
  const labels = document.createElement('div');
  labels.className = 'ionclay-grid-labels';
  labels.setAttribute('aria-hidden', 'true');
  container.append(labels);
  let frame: MapFrame | null = null;
  const spacing = () => gridSpacing(metresPerPixel(map));
  const drawLines = () => {
    const source = map.getSource<GeoJSONSource>('gridLines');
    if (source === undefined) return;
    void source.setData(
      frame !== null && isGridShown(map, frame) ? gridLines(frame, viewBox(map, frame), spacing()) : { type: 'FeatureCollection', features: [] },
    );
  };
  const drawLabels = () => {
    if (frame === null || !isGridShown(map, frame)) {
      labels.replaceChildren();
      return;
    }
    const { clientWidth, clientHeight } = container;
    const mercatorAt = (x: number, y: number) => {
      const { lng, lat } = map.unproject([x, y]);
      return mercatorFromLonLat(lng, lat);
    };
    const found = gridLabels(frame, clientWidth, clientHeight, spacing(), mercatorAt);
    const shown = found.filter(({ edge, at }) =>
      edge === 'bottom' ? at > CORNER_PIXELS && at < clientWidth - CORNER_PIXELS : at > CORNER_PIXELS && at < clientHeight - CORNER_PIXELS,
    );
    while (labels.childElementCount > shown.length) labels.lastElementChild?.remove();
    while (labels.childElementCount < shown.length) labels.append(document.createElement('span'));
    shown.forEach(({ axis, value, edge, at }, place) => {
      const label = labels.children[place] as HTMLElement;
      label.dataset.edge = edge;
      label.textContent = `${formatInteger(value)} ${axis === 'easting' ? 'E' : 'N'}`;
      label.style.transform = edge === 'bottom' ? `translate(${at}px, 0) translate(-50%, 0)` : `translate(0, ${at}px) translate(0, -50%) rotate(180deg)`;
    });
  };
  const draw = () => {
    drawLines();
    drawLabels();
  };
  map.on('moveend', drawLines);
  map.on('render', drawLabels);
  return {
    setFrame(next) {
      frame = next;
      draw();
    },
    remove() {
      map.off('moveend', drawLines);
      map.off('render', drawLabels);
      labels.remove();
    },
  };
}

const EQUATOR_M = 2 * Math.PI * 6_371_008.8;
const TILE_PIXELS = 512;

export function metresPerPixel(map: MapLibreMap): number {
  return (EQUATOR_M * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** map.getZoom());
}

/** A view wider than the frame reaches shows no grid: its lines would end in mid-map. */
function isGridShown(map: MapLibreMap, frame: MapFrame): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  return Math.max(clientWidth, clientHeight) * metresPerPixel(map) < REACH_EXTENTS * reachOf(frame);
}

/** What the view shows of the grid, and half as much around it, within reach of the frame. */
function viewBox(map: MapLibreMap, frame: MapFrame): GridExtent {
  const bounds = map.getBounds();
  const corners = [bounds.getSouthWest(), bounds.getSouthEast(), bounds.getNorthEast(), bounds.getNorthWest()].map(({ lng, lat }) =>
    gridFromMercator(frame, ...mercatorFromLonLat(lng, lat)),
  );
  const { minX, minY, maxX, maxY } = frame.extent;
  const reach = REACH_EXTENTS * reachOf(frame);
  const [x, y] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  const [marginX, marginY] = [(Math.max(...x) - Math.min(...x)) / 2, (Math.max(...y) - Math.min(...y)) / 2];
  return {
    minX: Math.max(minX - reach, Math.min(...x) - marginX),
    minY: Math.max(minY - reach, Math.min(...y) - marginY),
    maxX: Math.min(maxX + reach, Math.max(...x) + marginX),
    maxY: Math.min(maxY + reach, Math.max(...y) + marginY),
  };
}
