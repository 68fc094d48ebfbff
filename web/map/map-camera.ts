import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { lonLatFromMercator, mercatorFromGrid } from './map-frame.ts';
import { lonLatBounds } from './map-pick.ts';
import type { MapScene } from './map-scene.ts';

const TILTED_PITCH = 55;
const GREATEST_TILT = 75;
const TILT_MILLISECONDS = 500;
/** Room for the coordinates on the left and bottom edge and the buttons on the right, pixels. */
const FIT_PADDING = { top: 40, right: 56, bottom: 48, left: 48 };
const LEGEND_MARGIN = 12;

/**
 * Shows the whole deposit, north up, at once. Where collars would lie under the legend in the lower left corner, the deposit goes
 * beside or above it, whichever shows it larger.
 */
export function fitDeposit(map: MapLibreMap, scene: MapScene, isTilted: boolean, legend: HTMLElement): void {
  map.setMaxPitch(isTilted ? GREATEST_TILT : 0);
  const bounds = lonLatBounds(scene.placement.frame, scene.focus);
  const corner = legendCorner(map, legend);
  const full = { ...FIT_PADDING };
  const beside = { ...FIT_PADDING, left: Math.max(FIT_PADDING.left, corner.right + LEGEND_MARGIN) };
  const above = { ...FIT_PADDING, bottom: Math.max(FIT_PADDING.bottom, corner.height + LEGEND_MARGIN) };
  const zoomOf = (padding: PaddingOptions) => map.cameraForBounds(bounds, { padding, bearing: 0 })?.zoom ?? Number.NEGATIVE_INFINITY;
  const show = (padding: PaddingOptions) => map.fitBounds(bounds, { padding, animate: false, bearing: 0, pitch: isTilted ? TILTED_PITCH : 0 });
  show(full);
  if (hasCollarsWithin(map, scene, corner)) show(zoomOf(beside) > zoomOf(above) ? beside : above);
}

interface Corner {
  /** Pixels from the left edge of the map. */
  readonly right: number;
  /** Pixels from its bottom edge. */
  readonly height: number;
}

function legendCorner(map: MapLibreMap, legend: HTMLElement): Corner {
  const [outer, inner] = [map.getContainer().getBoundingClientRect(), legend.getBoundingClientRect()];
  return inner.height === 0 ? { right: 0, height: 0 } : { right: inner.right - outer.left, height: outer.bottom - inner.top };
}

function hasCollarsWithin(map: MapLibreMap, { run, placement }: MapScene, { right, height }: Corner): boolean {
  const { holes } = run.database;
  const top = map.getContainer().clientHeight - height;
  for (let hole = 0; hole < holes.count; hole++) {
    const [lng, lat] = lonLatFromMercator(...mercatorFromGrid(placement.frame, holes.x[hole] as number, holes.y[hole] as number));
    const { x, y } = map.project([lng, lat]);
    if (x < right && y > top) return true;
  }
  return false;
}

/** Tilts the map or lays it flat; flat it cannot be tilted by dragging, so that a plan stays a plan. */
export function tiltMap(map: MapLibreMap, isTilted: boolean): void {
  map.setLayoutProperty('hole-names', 'visibility', isTilted ? 'none' : 'visible');
  map.setMaxPitch(isTilted || map.getPitch() > 0 ? GREATEST_TILT : 0);
  const pitch = isTilted ? TILTED_PITCH : 0;
  if (map.getPitch() === pitch) return;
  map.easeTo({ pitch, duration: TILT_MILLISECONDS });
  if (!isTilted) map.once('moveend', () => map.getPitch() === 0 && map.setMaxPitch(0));
}
