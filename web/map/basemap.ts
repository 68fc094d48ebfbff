import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { MAP_PALETTES, type MapPalette, type MapScheme } from './map-palette.ts';

/** Fonts of the page, drawn by the map itself: the style names no glyph files, so none are fetched. */
const FONT = ['Inter Variable', 'system-ui', 'sans-serif'];
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Up to this zoom countries and the deposit are named. */
const NAMES_ZOOM = 8;

/** The style without data: every source is filled later, nothing is fetched from anywhere. */
export function emptyStyle(scheme: MapScheme): StyleSpecification {
  const palette = MAP_PALETTES[scheme];
  const source = { type: 'geojson', data: NOTHING } as const;
  return {
    version: 8,
    sources: {
      countries: source,
      nearCountries: source,
      borders: source,
      countryNames: source,
      graticule: source,
      gridLines: source,
      licence: source,
      holeNames: source,
      deposit: source,
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
      { id: 'near-land', type: 'fill', source: 'nearCountries', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
      { id: 'graticule', type: 'line', source: 'graticule', maxzoom: 9, paint: { 'line-color': palette.graticule, 'line-width': 0.7 } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': palette.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 9, 1.4] },
      },
      { id: 'grid-lines', type: 'line', source: 'gridLines', paint: { 'line-color': palette.gridLine, 'line-width': 1 } },
      {
        id: 'country-names',
        type: 'symbol',
        source: 'countryNames',
        maxzoom: NAMES_ZOOM,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 14],
          'text-max-width': 7,
          'text-letter-spacing': 0.04,
        },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.2 },
      },
      { id: 'licence-casing', type: 'line', source: 'licence', paint: { 'line-color': palette.licenceCasing, 'line-width': 3.5, 'line-opacity': 0.75 } },
      { id: 'licence', type: 'line', source: 'licence', paint: { 'line-color': palette.licence, 'line-width': 1.4 } },
      {
        id: 'hole-names',
        type: 'symbol',
        source: 'holeNames',
        minzoom: 14.5,
        layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 10.5, 'text-offset': [0, 0.95], 'text-anchor': 'top', 'text-optional': true },
        paint: { 'text-color': palette.holeLabel, 'text-halo-color': palette.holeLabelHalo, 'text-halo-width': 1.4 },
      },
      {
        id: 'deposit-name',
        type: 'symbol',
        source: 'deposit',
        maxzoom: NAMES_ZOOM,
        layout: {
          'text-field': ['concat', '●  ', ['get', 'name']],
          'text-font': FONT,
          'text-size': 13,
          'text-offset': [-0.5, 0],
          'text-anchor': 'left',
          'text-allow-overlap': true,
        },
        paint: { 'text-color': palette.licence, 'text-halo-color': palette.labelHalo, 'text-halo-width': 1.5 },
      },
    ],
  };
}

/** The layer that the blocks go beneath: the licence stays readable over them. */
export const ABOVE_BLOCKS = 'licence-casing';

/** Layers that show the world and not the deposit: hidden where the deposit's place is unknown. */
export const WORLD_LAYERS = ['land', 'near-land', 'graticule', 'borders', 'country-names'] as const;

/** Paint properties of every layer in a scheme: setting them is cheaper than another style, which would drop the sources. */
export function schemePaint(scheme: MapScheme): readonly (readonly [layer: string, property: PaintProperty, value: PaintValue])[] {
  return emptyStyle(scheme).layers.flatMap((layer) =>
    Object.entries(layer.paint ?? {}).map(([property, value]) => [layer.id, property as PaintProperty, value as PaintValue] as const),
  );
}

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2];

/** Ground colour where no world is drawn. */
export function groundColour(palette: MapPalette, isLocal: boolean): string {
  return isLocal ? palette.localGround : palette.water;
}
