import type { PlainResourceError } from '../../core/numeric/index.ts';
import type { Scenario, Stage } from '../../core/scenario/index.ts';
import type { LevelView } from '../map/block-variables.ts';
import type { ShownClasses } from '../map/visible-blocks.ts';
import type { ImportDraft } from './import-draft.ts';
import type { Step } from './steps.ts';

/** The two shipped deposits and the place for what the user brings. */
export const DEPOSIT_KEYS = ['makuutu', 'colossus', 'own'] as const;
export type DepositKey = (typeof DEPOSIT_KEYS)[number];

/** A refusal of the engine, a file of the app that did not arrive, or a fault of the program itself. */
export type Failure = PlainResourceError | { readonly name: 'Unreachable'; readonly file: string } | { readonly name: 'Unexpected'; readonly message: string };

export interface ScenarioEntry {
  readonly id: string;
  readonly depositKey: DepositKey;
  /** The set of files in the run registry that the scenario reads. */
  readonly filesId: string;
  readonly settings: Scenario;
}

/** What undo goes back over: scenarios and their settings, nothing else. */
export interface Project {
  readonly scenarios: readonly ScenarioEntry[];
}

/** The last finished run of a scenario; the run itself lies in the run registry. */
export interface RunRecord {
  readonly runId: string;
  readonly settings: Scenario;
  readonly seconds: number;
}

export interface Job {
  readonly id: string;
  readonly scenarioId: string;
  readonly scenarioName: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly stage: Stage;
  /** Units of the stage's work. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds of the page's clock. */
  readonly startedAt: number;
  readonly stageStartedAt: number;
  readonly updatedAt: number;
  /** Blocks per second of the estimate so far; null until it means something. */
  readonly blocksPerSecond: number | null;
  readonly failure: Failure | null;
}

export interface LogEntry {
  readonly id: number;
  /** Wall-clock time, ms since 1970. */
  readonly at: number;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

export type DepositLoading = { readonly state: 'idle' | 'loading' | 'ready' } | { readonly state: 'failed'; readonly failure: Failure };

export type Selection = { readonly kind: 'block'; readonly piece: number } | { readonly kind: 'hole'; readonly hole: number };

export type CentreTab = 'map' | 'compare' | 'table';
export type TableSubject = 'blocks' | 'holes' | 'composites';
export type DockTab = 'gradeTonnage' | 'jobs' | 'issues' | 'log';
export type ColourScheme = 'light' | 'dark' | 'auto';

export interface PointerPosition {
  /** Grid metres; null far from the deposit. */
  readonly x: number | null;
  readonly y: number | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface View {
  readonly depositKey: DepositKey;
  readonly activeScenario: Readonly<Partial<Record<DepositKey, string>>>;
  readonly step: Step;
  readonly inspector: 'step' | 'selection';
  readonly centreTab: CentreTab;
  readonly dockTab: DockTab;
  readonly dockOpen: boolean;
  readonly colourScheme: ColourScheme;
  readonly variable: string;
  readonly plan: LevelView;
  readonly shownClasses: ShownClasses;
  /** Cut-off while its slider is dragged, ppm; null at rest, when the scenario's own stands. */
  readonly cutoffPreviewPpm: number | null;
  /** Colour range by deposit and variable, where the user has set one. */
  readonly colourRanges: Readonly<Record<string, readonly [number, number]>>;
  readonly opacity: number;
  readonly isTilted: boolean;
  readonly exaggeration: number;
  readonly compared: { readonly left: string | null; readonly right: string | null };
  readonly tableOf: TableSubject;
  readonly dialog: 'rename' | 'import' | null;
}

export interface WorkbenchState {
  readonly project: Project;
  readonly deposits: Readonly<Record<DepositKey, DepositLoading>>;
  readonly runs: Readonly<Record<string, RunRecord>>;
  readonly jobs: readonly Job[];
  readonly log: readonly LogEntry[];
  readonly view: View;
  readonly selection: Selection | null;
  readonly pointer: PointerPosition | null;
  readonly importDraft: ImportDraft | null;
}

export const INITIAL_STATE: WorkbenchState = {
  project: { scenarios: [] },
  deposits: { makuutu: { state: 'idle' }, colossus: { state: 'idle' }, own: { state: 'ready' } },
  runs: {},
  jobs: [],
  log: [],
  view: {
    depositKey: 'makuutu',
    activeScenario: {},
    step: 'data',
    inspector: 'step',
    centreTab: 'map',
    dockTab: 'gradeTonnage',
    dockOpen: true,
    colourScheme: 'auto',
    variable: 'treo',
    plan: { kind: 'collapsed', statistic: 'mean' },
    shownClasses: 'reported',
    cutoffPreviewPpm: null,
    colourRanges: {},
    opacity: 1,
    isTilted: false,
    exaggeration: 10,
    compared: { left: null, right: null },
    tableOf: 'blocks',
    dialog: null,
  },
  selection: null,
  pointer: null,
  importDraft: null,
};
