import type { MapHandle } from '../map/map-state.ts';

let handle: MapHandle | null = null;

/** The map that is on the page, for commands that move its camera; the camera is the map's own and not part of the state. */
export function mapHandle(): MapHandle | null {
  return handle;
}

export function setMapHandle(next: MapHandle | null): void {
  handle = next;
}
