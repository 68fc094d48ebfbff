import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { DepositPlacement } from './deposit-placement.ts';
import type { MapSelection } from './hole-annotations.ts';
import { gridFromLonLat } from './map-pick.ts';

/** Where the pointer is. Grid coordinates are null far from the deposit; longitude and latitude are null on a local grid. */
export interface PointerReport {
  readonly x: number | null;
  readonly y: number | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** The hole or visible block under the pointer. */
  readonly over: MapSelection | null;
}

export interface PointerSource {
  readonly placement: () => DepositPlacement | null;
  readonly pick: (x: number, y: number) => MapSelection | null;
}

/** Reports the pointer once per frame at most, and clicks that are not drags. Gives back what stops it. */
export function listenToPointer(
  map: MapLibreMap,
  source: PointerSource,
  onPointer: (report: PointerReport | null) => void,
  onSelect: (selection: MapSelection | null) => void,
): () => void {
  let waiting: MapMouseEvent | null = null;
  let frameRequest = 0;
  const report = () => {
    frameRequest = 0;
    if (waiting === null) return;
    const { lngLat, point } = waiting;
    const placement = source.placement();
    const grid = placement === null ? null : gridFromLonLat(placement.frame, lngLat.lng, lngLat.lat);
    const over = map.isMoving() ? null : source.pick(point.x, point.y);
    const isLocal = placement?.kind === 'local';
    map.getCanvas().style.cursor = over?.kind === 'hole' ? 'pointer' : 'crosshair';
    onPointer({ x: grid?.[0] ?? null, y: grid?.[1] ?? null, longitude: isLocal ? null : lngLat.lng, latitude: isLocal ? null : lngLat.lat, over });
  };
  const move = (event: MapMouseEvent) => {
    waiting = event;
    if (frameRequest === 0) frameRequest = requestAnimationFrame(report);
  };
  const leave = () => {
    waiting = null;
    onPointer(null);
  };
  const click = ({ point }: MapMouseEvent) => onSelect(source.pick(point.x, point.y));
  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  return () => {
    cancelAnimationFrame(frameRequest);
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
  };
}
