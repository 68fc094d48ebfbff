import { robustRange } from './colour-ramps.ts';
import { type ColumnIndex, startsOf } from './column-index.ts';
import { type ExposedFaces, findExposedFaces } from './exposed-faces.ts';
import { type BlockFilter, type CollapsedColumns, type CollapseStatistic, collapseColumns, markVisible, type PieceFacts } from './visible-blocks.ts';

/** The geometry of a run's pieces and what filters look at; sent to the worker once per run. */
export interface ShownModel {
  readonly index: ColumnIndex;
  readonly facts: PieceFacts;
  readonly datumM: number;
}

/** What to draw. The two columns are named by what they were sent under. */
export interface ShowRequest {
  readonly cutoffColumn: string;
  readonly filter: BlockFilter;
  readonly variableColumn: string;
  readonly kind: 'continuous' | 'categorical';
  readonly collapse: CollapseStatistic | null;
}

/** What is drawn, with all that picking and legend need. */
export interface ShownBlocks {
  readonly faces: ExposedFaces;
  /** 1 for each visible piece, before any collapse. */
  readonly visible: Uint8Array;
  readonly pieces: number;
  readonly tonnes: number;
  /** Present where columns are collapsed; faces then carry rows of it instead of pieces. */
  readonly collapsed: CollapsedColumns | null;
  /** Range of the values that are shown, without outliers; of a categorical variable it means nothing. */
  readonly range: readonly [number, number];
}

/** Filters, collapses and finds the faces: all that happens between a moved slider and the graphics card. */
export function showBlocks(model: ShownModel, cutoffGrade: Float64Array, values: Float64Array, request: ShowRequest): ShownBlocks {
  const { index, facts, datumM } = model;
  const visible = new Uint8Array(facts.count);
  const pieces = markVisible(facts, cutoffGrade, request.filter, visible);
  let tonnes = 0;
  for (let piece = 0; piece < facts.count; piece++) if (visible[piece] === 1) tonnes += facts.tonnes[piece] as number;
  if (request.collapse === null) {
    const faces = findExposedFaces({ index, bottom: facts.bottom, top: facts.top, visible, datumM });
    return { faces, visible, pieces, tonnes, collapsed: null, range: robustRange(values, visible) };
  }
  const collapsed = collapseColumns({ index, facts, visible, values, kind: request.kind }, request.collapse);
  const { count, column, bottom, top } = collapsed;
  const start = startsOf(index.countX * index.countY, count, (row) => column[row] as number);
  const faces = findExposedFaces({ index: { ...index, start }, bottom, top, visible: new Uint8Array(count).fill(1), datumM });
  return { faces, visible, pieces, tonnes, collapsed, range: robustRange(collapsed.value) };
}
