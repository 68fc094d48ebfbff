import { ABOVE_BLOCKS } from './basemap.ts';
import { createBlockLayer } from './block-layer.ts';
import { createBlockPresenter } from './block-presenter.ts';
import { createMap } from './create-map.ts';
import { createGridOverlay } from './grid-overlay.ts';
import { holeAnnotations, selectionAnnotations } from './hole-annotations.ts';
import { fitDeposit, tiltMap } from './map-camera.ts';
import { createMapGround } from './map-ground.ts';
import { MAP_PALETTES } from './map-palette.ts';
import { type PickView, pixelOf, selectionUnder } from './map-pick.ts';
import { listenToPointer } from './map-pointer.ts';
import { createMapScene, type MapScene } from './map-scene.ts';
import { ALL_KEYS, changedKeys, type MapHandle, type MapListeners, type MapState } from './map-state.ts';

export interface MapController extends MapHandle {
  update(state: MapState): void;
  remove(): void;
}

/**
 * The map outside React: owns the map, its layers and the faces worker, and is told the whole state whenever any of it changes.
 *
 * The container carries `data-map-idle` (nothing under way), `data-visible-blocks`, `data-faces` and `data-variable`. Null, and a
 * fault reported, where the browser offers no WebGL 2.
 */
export function createMapController(container: HTMLElement, legend: HTMLElement, initial: MapState, listeners: MapListeners): MapController | null {
  const map = createMap(container, initial.colourScheme);
  if (map === null) {
    listeners.onFault('webglMissing');
    return null;
  }
  const layer = createBlockLayer();
  let state = initial;
  let scene: MapScene | null = null;
  let apply: ((changed: ReadonlySet<keyof MapState>) => void) | null = null;
  const setIdle = (isIdle: boolean) => {
    container.dataset.mapIdle = String(isIdle);
  };
  const blocks = createBlockPresenter(
    layer,
    (shown, variable) => {
      Object.assign(container.dataset, { visibleBlocks: shown.pieces, faces: shown.faces.start.at(-1), variable: variable.id });
      listeners.onShown({ pieces: shown.pieces, tonnes: shown.tonnes, range: shown.range });
      map.triggerRepaint();
    },
    () => listeners.onFault('blocksFailed'),
  );
  const grid = createGridOverlay(map, container);

  const begin = () => {
    map.addLayer(layer.layer, ABOVE_BLOCKS);
    const ground = createMapGround(map, initial.colourScheme);
    map.once('remove', () => ground.remove());
    const showRun = () => {
      const before = scene;
      scene = state.run === null ? null : createMapScene(state.run);
      const isOtherPlace = isElsewhere(before, scene);
      blocks.setScene(scene, isOtherPlace);
      layer.setDeposit(scene);
      grid.setFrame(scene?.placement.frame ?? null);
      layer.annotations.clear();
      if (scene === null) return;
      const { run, placement } = scene;
      layer.annotations.setHoles(holeAnnotations(run, placement.frame));
      ground.showRun(run, placement, isOtherPlace);
      listeners.onPlaced(placement);
      if (isOtherPlace) fitDeposit(map, scene, state.tilted, legend);
    };
    const showSelection = () => {
      if (scene !== null)
        layer.annotations.setSelection(selectionAnnotations(scene.run, scene.placement.frame, state.selection, MAP_PALETTES[state.colourScheme].selection));
    };
    apply = (changed) => {
      setIdle(false);
      layer.setExaggeration(state.verticalExaggeration);
      layer.setTraceVisibility(state.opacity < 1 ? 'throughBlocks' : 'behindBlocks');
      if (changed.has('colourScheme')) {
        ground.showScheme(state.colourScheme);
        layer.annotations.setColours(MAP_PALETTES[state.colourScheme]);
      }
      if (changed.has('run')) showRun();
      if (changed.has('tilted')) tiltMap(map, state.tilted);
      if (changed.has('run') || changed.has('selection') || changed.has('colourScheme')) showSelection();
      blocks.show(state);
      map.triggerRepaint();
    };
    apply(ALL_KEYS);
  };

  const view = (): PickView | null => {
    const drawn = layer.drawnView();
    return drawn === null ? null : { width: container.clientWidth, height: container.clientHeight, drawn };
  };
  const pick = (x: number, y: number) => {
    const seen = view();
    return scene === null || seen === null ? null : selectionUnder(scene, blocks.pickable(), seen, x, y);
  };
  setIdle(false);
  map.on('idle', () => setIdle(!blocks.isBusy()));
  map.once('style.load', begin);
  const stopPointer = listenToPointer(map, { placement: () => scene?.placement ?? null, pick }, listeners.onPointer, listeners.onSelect);

  return {
    update(next) {
      const changed = changedKeys(state, next);
      state = next;
      if (changed.size > 0) apply?.(changed);
    },
    fit: () => scene !== null && fitDeposit(map, scene, state.tilted, legend),
    northUp: () => void map.easeTo({ bearing: 0 }),
    pixelOf(x, y, elevation) {
      const seen = view();
      return scene === null || seen === null ? null : pixelOf(scene.placement.frame, seen)(x, y, elevation);
    },
    pick,
    remove() {
      stopPointer();
      grid.remove();
      blocks.close();
      map.remove();
    },
  };
}

/** Whether a run lies where the map does not look: another deposit, or none before. A rerun keeps the camera. */
function isElsewhere(before: MapScene | null, after: MapScene | null): boolean {
  if (before === null || after === null) return true;
  const [a, b] = [before.placement.frame.extent, after.placement.frame.extent];
  const isApart = a.maxX < b.minX || b.maxX < a.minX || a.maxY < b.minY || b.maxY < a.minY;
  return isApart || before.run.scenario.deposit.id !== after.run.scenario.deposit.id || before.placement.kind !== after.placement.kind;
}
