import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapFrame } from './map-frame.ts';
import { lonLatBounds } from './map-pick.ts';

const TILTED_PITCH = 55;
const GREATEST_TILT = 75;
const TILT_MILLISECONDS = 500;
const FIT_PADDING = 56;

/** Shows the whole deposit, north up, at once. */
export function fitDeposit(map: MapLibreMap, frame: MapFrame, isTilted: boolean): void {
  map.setMaxPitch(isTilted ? GREATEST_TILT : 0);
  map.fitBounds(lonLatBounds(frame), { padding: FIT_PADDING, animate: false, bearing: 0, pitch: isTilted ? TILTED_PITCH : 0 });
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
