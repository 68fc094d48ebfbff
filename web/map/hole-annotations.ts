import { type BlockGrid, type BlockModel, gridFrame, toMap } from '../../core/blocks/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { DISC_FLOATS, type HoleAnnotations, SEGMENT_FLOATS, type SelectionAnnotations, unitColour } from './annotation-drawing.ts';
import type { MapFrame } from './map-frame.ts';
import { HOLE_COLOURS } from './map-palette.ts';

export type MapSelection = { readonly kind: 'block'; readonly piece: number } | { readonly kind: 'hole'; readonly hole: number };

const COLLAR_RADIUS = 3.6;
const SELECTED_RADIUS = 6.5;
/** A trace is drawn with no more pieces than this. */
const MOST_TRACE_SEGMENTS = 8;

/** A kind of drilling with the colour of its collars. */
export interface HoleType {
  readonly label: string;
  readonly colour: string;
}

/** Kinds of drilling in the order in which they appear; one without a name where the data do not say. */
export function holeTypes(run: Run): readonly HoleType[] {
  const names = [...new Set(run.database.holes.type)];
  return (names.length > 0 ? names : ['']).map((label, place) => ({ label, colour: HOLE_COLOURS[place % HOLE_COLOURS.length] as string }));
}

/** Collars and traces of a run's holes, in metres from the frame's origin and datum. */
export function holeAnnotations(run: Run, frame: MapFrame): HoleAnnotations {
  const { holes } = run.database;
  const colours = new Map(holeTypes(run).map(({ label, colour }) => [label, unitColour(colour)]));
  const discs = new Float32Array(holes.count * DISC_FLOATS);
  for (let hole = 0; hole < holes.count; hole++)
    discs.set([...collar(run, frame, hole), ...(colours.get(holes.type[hole] ?? '') ?? [1, 1, 1]), 1, COLLAR_RADIUS], hole * DISC_FLOATS);
  const rows = compositesByHole(run);
  const traces: number[] = [];
  for (let hole = 0; hole < holes.count; hole++) traces.push(...traceSegments(run, frame, hole, rows.get(hole) ?? []));
  return { discs, traces: Float32Array.from(traces) };
}

/** What marks the selection: a block's edges, or a hole's collar and trace. */
export function selectionAnnotations(run: Run, frame: MapFrame, selection: MapSelection | null, fill: string): SelectionAnnotations {
  const nothing = { outline: new Float32Array(0), selectedDiscs: new Float32Array(0), selectedTrace: new Float32Array(0) };
  if (selection === null) return nothing;
  if (selection.kind === 'block')
    return selection.piece < run.model.pieces.count ? { ...nothing, outline: blockEdges(run.model, frame, selection.piece) } : nothing;
  const { hole } = selection;
  if (hole >= run.database.holes.count) return nothing;
  const rows = compositesByHole(run).get(hole) ?? [];
  return {
    ...nothing,
    selectedDiscs: Float32Array.from([...collar(run, frame, hole), ...unitColour(fill), 1, SELECTED_RADIUS]),
    selectedTrace: Float32Array.from(traceSegments(run, frame, hole, rows)),
  };
}

function collar(run: Run, frame: MapFrame, hole: number): readonly [number, number, number] {
  const { x, y, z } = run.database.holes;
  return [(x[hole] as number) - frame.originX, (y[hole] as number) - frame.originY, (z[hole] as number) - frame.datumM];
}

function compositesByHole(run: Run): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < run.composites.count; row++) {
    const hole = run.composites.hole[row] as number;
    const known = rows.get(hole);
    if (known === undefined) rows.set(hole, [row]);
    else known.push(row);
  }
  return rows;
}

/** From the collar through the hole's composites, which lie on its surveyed path. A hole without composites goes straight down. */
function traceSegments(run: Run, frame: MapFrame, hole: number, rows: readonly number[]): readonly number[] {
  const { x, y, z } = run.composites;
  const step = Math.ceil(rows.length / MOST_TRACE_SEGMENTS);
  const path = [collar(run, frame, hole)];
  rows.forEach((row, place) => {
    if (place % step !== step - 1 && place !== rows.length - 1) return;
    path.push([(x[row] as number) - frame.originX, (y[row] as number) - frame.originY, (z[row] as number) - frame.datumM]);
  });
  const [first] = path;
  const depth = run.database.holes.endOfHole[hole] as number;
  if (path.length === 1 && first !== undefined && Number.isFinite(depth)) path.push([first[0], first[1], first[2] - depth]);
  const segments: number[] = [];
  for (let at = 1; at < path.length; at++) segments.push(...(path[at - 1] ?? []), ...(path[at] ?? []));
  return segments;
}

/** The corners of a column, counter-clockwise from the grid's origin, in map coordinates. */
export function columnCorners(grid: BlockGrid, column: number): readonly (readonly [number, number])[] {
  const frame = gridFrame(grid);
  const i = column % grid.count[0];
  const j = (column - i) / grid.count[0];
  return (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
  ).map(([di, dj]) => toMap(grid, frame, (i + di) * grid.size[0], (j + dj) * grid.size[1]));
}

/** The twelve edges of a piece. */
export function blockEdges({ grid, pieces }: BlockModel, frame: MapFrame, piece: number): Float32Array {
  const columns = grid.count[0] * grid.count[1];
  const corners = columnCorners(grid, (pieces.block[piece] as number) % columns).map(([x, y]) => [x - frame.originX, y - frame.originY] as const);
  const bottom = (pieces.bottom[piece] as number) - frame.datumM;
  const top = (pieces.top[piece] as number) - frame.datumM;
  const edges = new Float32Array(12 * SEGMENT_FLOATS);
  corners.forEach((a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a;
    edges.set([...a, bottom, ...b, bottom, ...a, top, ...b, top, ...a, bottom, ...a, top], at * 3 * SEGMENT_FLOATS);
  });
  return edges;
}
