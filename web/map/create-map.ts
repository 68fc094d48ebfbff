import { Map as MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { enMap } from '../messages/en-map.ts';
import { emptyStyle } from './basemap.ts';
import type { MapScheme } from './map-palette.ts';

// The library's worker is a file of its own; without its address the built app would have none, and a blob: worker breaks the policy.
setWorkerUrl(workerUrl);

/** An empty map in the container: our style, no network but our own origin, north-up plan. Null where the browser offers no WebGL 2. */
export function createMap(container: HTMLElement, scheme: MapScheme): MapLibreMap | null {
  try {
    return addControls(openMap(container, scheme));
  } catch {
    // The library throws for one reason only: it got no graphics context.
    return null;
  }
}

function openMap(container: HTMLElement, scheme: MapScheme): MapLibreMap {
  return new MapLibreMap({
    container,
    style: emptyStyle(scheme),
    attributionControl: false,
    locale: enMap.maplibre,
    center: [20, 0],
    zoom: 1.5,
    minZoom: 1,
    maxZoom: 20,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    // Lines and block edges are smoothed in their shaders; silhouettes need this only where pixels are large.
    canvasContextAttributes: { antialias: window.devicePixelRatio < 2 },
  });
}

function addControls(map: MapLibreMap): MapLibreMap {
  map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-right');
  return map;
}
