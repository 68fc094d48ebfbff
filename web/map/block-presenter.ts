import type { Run } from '../../core/scenario/index.ts';
import type { BlockLayer } from './block-layer.ts';
import { type BlockVariable, type LevelView, shownVariable, valuesOf, variableById } from './block-variables.ts';
import { categoryLookup, rampLookup } from './colour-ramps.ts';
import { createFacesClient } from './faces-client.ts';
import { type Pickable, pickableOf } from './map-pick.ts';
import type { MapScene } from './map-scene.ts';
import type { MapState } from './map-state.ts';
import type { ShownBlocks, ShowRequest } from './show-blocks.ts';

/** What the graphics card holds. */
interface Drawn {
  readonly variable: BlockVariable;
  /** Range of its values. */
  readonly range: readonly [number, number];
  readonly pickable: Pickable;
}

export interface BlockPresenter {
  /** Another run: its geometry goes to the worker; blocks of another place vanish at once, those of a rerun stay until the answer. */
  setScene(scene: MapScene | null, isOtherPlace: boolean): void;
  /** Asks for the blocks if what is to be shown has changed, else takes over range, ramp and opacity at once. */
  show(state: MapState): void;
  pickable(): Pickable | null;
  isBusy(): boolean;
  close(): void;
}

/** Keeps the drawn blocks at what the state says, by way of the faces worker; an answer changes faces, values and colours in one frame. */
export function createBlockPresenter(layer: BlockLayer, onDrawn: (shown: ShownBlocks, variable: BlockVariable) => void, onFailure: () => void): BlockPresenter {
  const client = createFacesClient(new Worker(new URL('./faces.worker.ts', import.meta.url), { type: 'module' }), onFailure);
  let scene: MapScene | null = null;
  let drawn: Drawn | null = null;
  let asked = '';
  let latest: MapState | null = null;
  const answer = (shown: ShownBlocks, of: MapScene, variable: BlockVariable, level: LevelView) => {
    if (of !== scene || latest === null) return;
    layer.blocks.setBlocks(of.run.model.grid, shown.faces);
    layer.blocks.setValues(shown.collapsed?.value ?? valuesOf(of.run, variable.id));
    drawn = { variable: shownVariable(variable, level), range: shown.range, pickable: pickableOf(of, shown) };
    applyColours(layer, drawn, latest);
    onDrawn(shown, variable);
  };
  return {
    setScene(next, isOtherPlace) {
      scene = next;
      asked = '';
      drawn = null;
      if (isOtherPlace) layer.blocks.clear();
      if (next !== null) client.setModel(next.model);
    },
    show(state) {
      latest = state;
      const variable = scene === null ? null : chosenVariable(scene.run, state);
      if (scene === null || variable === null) return;
      const of = scene;
      const request = showRequest(state, variable);
      const key = JSON.stringify(request);
      if (key === asked) {
        if (drawn !== null) applyColours(layer, drawn, state);
        return;
      }
      asked = key;
      const columnOf = (column: string) => (column === request.variableColumn ? valuesOf(of.run, variable.id) : storedColumn(of.run, column));
      client.show(request, columnOf, ({ shown }) => answer(shown, of, variable, state.level));
    },
    pickable: () => drawn?.pickable ?? null,
    isBusy: () => client.isBusy(),
    close: () => client.close(),
  };
}

/** The variable asked for, or the cut-off's where this run lacks it. */
function chosenVariable(run: Run, { variable, cutoff }: MapState): BlockVariable | null {
  return variableById(run, variable) ?? variableById(run, cutoff.variable);
}

function applyColours(layer: BlockLayer, { variable, range }: Drawn, state: MapState): void {
  const isCategorical = variable.kind === 'categorical';
  const lookup = isCategorical ? categoryLookup(variable.categories) : rampLookup(state.ramp);
  layer.blocks.setColours({ lookup, range: isCategorical ? null : (state.range ?? range), opacity: state.opacity });
}

function showRequest({ cutoff, level, classes, units }: MapState, variable: BlockVariable): ShowRequest {
  return {
    cutoffColumn: cutoff.variable,
    filter: { cutoffPpm: cutoff.ppm, classes, units, elevationM: level.kind === 'level' ? level.elevationM : null },
    // A grade shown in percent is another column than the one in ppm that the cut-off reads.
    variableColumn: variable.scale === 1 ? variable.id : `${variable.id} ${variable.unit}`,
    kind: variable.kind,
    collapse: level.kind === 'collapsed' ? level.statistic : null,
  };
}

function storedColumn(run: Run, id: string): Float64Array {
  return run.model.columns.get(id) ?? new Float64Array(run.model.pieces.count).fill(Number.NaN);
}
