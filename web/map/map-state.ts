import type { Run } from '../../core/scenario/index.ts';
import type { LevelView } from './block-variables.ts';
import type { RampName } from './colour-ramps.ts';
import type { DepositPlacement } from './deposit-placement.ts';
import type { MapSelection } from './hole-annotations.ts';
import type { MapScheme } from './map-palette.ts';
import type { PointerReport } from './map-pointer.ts';
import type { ShownClasses } from './visible-blocks.ts';

/** Everything that decides what the map looks like. */
export interface MapState {
  readonly run: Run | null;
  /** Id of what the blocks are coloured by. */
  readonly variable: string;
  readonly cutoff: { readonly variable: string; readonly ppm: number };
  readonly level: LevelView;
  readonly classes: ShownClasses;
  /** Numbers of the regolith units to draw; null for all. */
  readonly units: readonly number[] | null;
  /** Ends of the colour ramp in the variable's unit; null for the range of what is shown. */
  readonly range: readonly [number, number] | null;
  readonly ramp: RampName;
  readonly opacity: number;
  readonly tilted: boolean;
  readonly verticalExaggeration: number;
  readonly colourScheme: MapScheme;
  readonly selection: MapSelection | null;
}

/** What is drawn, for legend and status bar. */
export interface ShownReport {
  readonly pieces: number;
  readonly tonnes: number;
  /** Range of the values shown, without outliers: what the colours span where no range is set. */
  readonly range: readonly [number, number];
}

/** Why the map shows less than it should: the browser offers no WebGL 2, or the worker that prepares the blocks has stopped. */
export type MapFault = 'webglMissing' | 'blocksFailed';

export interface MapListeners {
  readonly onShown: (report: ShownReport) => void;
  readonly onSelect: (selection: MapSelection | null) => void;
  readonly onPointer: (report: PointerReport | null) => void;
  /** A run has been laid on the world, or on a local grid. */
  readonly onPlaced: (placement: DepositPlacement) => void;
  readonly onFault: (fault: MapFault) => void;
}

/** What a command or a test may ask of the map. */
export interface MapHandle {
  /** Shows the whole deposit. */
  fit(): void;
  northUp(): void;
  /** Pixel of a point in grid metres within the map, or null behind the camera. */
  pixelOf(x: number, y: number, elevation: number): readonly [number, number] | null;
  /** What a click at a pixel would select. */
  pick(x: number, y: number): MapSelection | null;
}

const STATE_KEYS: readonly (keyof MapState)[] = [
  'run',
  'variable',
  'cutoff',
  'level',
  'classes',
  'units',
  'range',
  'ramp',
  'opacity',
  'tilted',
  'verticalExaggeration',
  'colourScheme',
  'selection',
];

/** What has changed from one state to the next; small settings are compared by what they say, a run by identity. */
export function changedKeys(before: MapState, after: MapState): ReadonlySet<keyof MapState> {
  return new Set(STATE_KEYS.filter((key) => before[key] !== after[key] && (key === 'run' || JSON.stringify(before[key]) !== JSON.stringify(after[key]))));
}

/** Every part of the state, as when it is shown for the first time. */
export const ALL_KEYS: ReadonlySet<keyof MapState> = new Set(STATE_KEYS);
