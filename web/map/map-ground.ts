import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Run } from '../../core/scenario/index.ts';
import { groundColour, schemePaint, WORLD_LAYERS } from './basemap.ts';
import type { DepositPlacement } from './deposit-placement.ts';
import { depositPoint, holeNames, licenceLines } from './map-features.ts';
import { lonLatFromMercator } from './map-frame.ts';
import { MAP_PALETTES, type MapScheme } from './map-palette.ts';
import { createWorldMapLoader, graticule } from './world-map.ts';

export interface MapGround {
  showScheme(scheme: MapScheme): void;
  /** Licence, names of holes and deposit; and, for another place, its surroundings in detail. */
  showRun(run: Run, placement: DepositPlacement, isOtherPlace: boolean): void;
  remove(): void;
}

/** What lies beneath and around the blocks: countries, graticule, licence, names. Countries come when the map is at rest. */
export function createMapGround(map: MapLibreMap, initial: MapScheme): MapGround {
  const world = createWorldMapLoader();
  let scheme = initial;
  let placed: DepositPlacement | null = null;
  let hasSurroundings = false;
  let isRemoved = false;
  const setSource = (name: string, data: Parameters<GeoJSONSource['setData']>[0]) => void map.getSource<GeoJSONSource>(name)?.setData(data);
  const paintWorld = () => {
    const isLocal = placed?.kind === 'local';
    for (const name of WORLD_LAYERS) map.setLayoutProperty(name, 'visibility', isLocal ? 'none' : 'visible');
    map.setPaintProperty('water', 'background-color', groundColour(MAP_PALETTES[scheme], isLocal));
  };
  const showSurroundings = async () => {
    const of = placed;
    if (of === null || of.kind === 'local') return;
    const near = await world.near(...lonLatFromMercator(of.frame.mercatorX, of.frame.mercatorY));
    if (isRemoved || placed !== of) return;
    hasSurroundings = true;
    setSource('nearCountries', near.countries);
    setSource('borders', near.borders);
  };
  const showCountries = async () => {
    const { countries, names, borders } = await world.world();
    if (isRemoved) return;
    setSource('countries', countries);
    setSource('countryNames', names);
    if (!hasSurroundings) setSource('borders', borders);
  };
  // The map is of use without countries: where they do not load the ground stays empty.
  const whenIdle = (load: () => Promise<void>) => map.once('idle', () => void load().catch(() => undefined));
  setSource('graticule', graticule());
  whenIdle(showCountries);
  return {
    showScheme(next) {
      scheme = next;
      for (const [layer, property, value] of schemePaint(next)) map.setPaintProperty(layer, property, value);
      paintWorld();
    },
    showRun(run, placement, isOtherPlace) {
      placed = placement;
      setSource('licence', licenceLines(run, placement.frame));
      setSource('holeNames', holeNames(run, placement.frame));
      setSource('deposit', depositPoint(run, placement.frame));
      paintWorld();
      if (isOtherPlace) whenIdle(showSurroundings);
    },
    remove() {
      isRemoved = true;
    },
  };
}
