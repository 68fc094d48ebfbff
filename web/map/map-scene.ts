import { gridFrame, toMap } from '../../core/blocks/index.ts';
import { createPointGrid } from '../../core/numeric/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { quantile } from '../../core/statistics/index.ts';
import { type ColumnIndex, indexColumns } from './column-index.ts';
import { type DepositPlacement, placeDeposit } from './deposit-placement.ts';
import type { GridExtent } from './map-frame.ts';
import type { ShownModel } from './show-blocks.ts';

/** What the map knows of a run beyond the run itself; made once per run. */
export interface MapScene {
  readonly run: Run;
  readonly placement: DepositPlacement;
  /** The box around blocks and collars. */
  readonly focus: GridExtent;
  readonly model: ShownModel;
  /** Lowest and highest elevation of blocks and collars, m. */
  readonly lowestM: number;
  readonly highestM: number;
  /** Usual distance from a collar to the next, m: collars are drawn no larger than it allows. */
  readonly holeSpacingM: number;
}

/** Prepares a run for the map: its extent, its place on the world, its columns. */
export function createMapScene(run: Run): MapScene {
  const { pieces, grid, columns } = run.model;
  const index = indexColumns(grid, pieces);
  const { focus, extent } = extentsOf(run, index);
  const { holes } = run.database;
  const datumM = holes.count > 0 ? quantile(holes.z, 0.5) : quantile(pieces.top, 0.5);
  const { stratigraphy, crs } = run.scenario.deposit;
  const zeros = new Float64Array(pieces.count);
  return {
    run,
    focus,
    placement: placeDeposit(crs, extent, Number.isFinite(datumM) ? datumM : 0),
    model: {
      index,
      facts: {
        count: pieces.count,
        bottom: pieces.bottom,
        top: pieces.top,
        unit: pieces.unit,
        class: columns.get('class') ?? zeros,
        tonnes: columns.get('tonnes') ?? zeros,
        // Without a stratigraphy the whole model is one unit, and reportable.
        reportableUnits: stratigraphy.length > 0 ? Uint8Array.from(stratigraphy, (unit) => (unit.reportable ? 1 : 0)) : Uint8Array.of(1),
      },
      datumM: Number.isFinite(datumM) ? datumM : 0,
    },
    ...span([pieces.bottom, holes.z], [pieces.top, holes.z]),
    holeSpacingM: holeSpacing(run),
  };
}

/** Lowest of `low` and highest of `high`, m; 0 where there is nothing. */
function span(low: readonly Float64Array[], high: readonly Float64Array[]): { readonly lowestM: number; readonly highestM: number } {
  let lowestM = Number.POSITIVE_INFINITY;
  let highestM = Number.NEGATIVE_INFINITY;
  for (const list of low) for (let row = 0; row < list.length; row++) if ((list[row] as number) < lowestM) lowestM = list[row] as number;
  for (const list of high) for (let row = 0; row < list.length; row++) if ((list[row] as number) > highestM) highestM = list[row] as number;
  return { lowestM: Number.isFinite(lowestM) ? lowestM : 0, highestM: Number.isFinite(highestM) ? highestM : 0 };
}

/** Holes that are looked at for the usual spacing. */
const MOST_SPACINGS = 300;

/** The median distance from a collar to its nearest neighbour, m; infinite where there are fewer than two. */
function holeSpacing(run: Run): number {
  const { holes } = run.database;
  if (holes.count < 2) return Number.POSITIVE_INFINITY;
  const grid = createPointGrid(holes.x, holes.y);
  const found = new Int32Array(2);
  const squares = new Float64Array(2);
  const stride = Math.ceil(holes.count / MOST_SPACINGS);
  const spacings = Float64Array.from({ length: Math.ceil(holes.count / stride) }, (_, place) => {
    grid.nearest(holes.x[place * stride] as number, holes.y[place * stride] as number, 2, found, squares);
    return Math.sqrt(squares[1] as number);
  });
  return quantile(spacings, 0.5);
}

interface Box {
  readonly extent: () => GridExtent | null;
  readonly include: (x: number, y: number) => void;
}

function createBox(): Box {
  let [minX, minY, maxX, maxY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return {
    extent: () => (minX <= maxX ? { minX, minY, maxX, maxY } : null),
    include(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    },
  };
}

const COLUMN_CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The boxes around blocks and collars, which the map shows first, and around these and the licence, which it must reach, m. */
function extentsOf(run: Run, index: ColumnIndex): { readonly focus: GridExtent; readonly extent: GridExtent } {
  const box = createBox();
  const { grid } = run.model;
  const frame = gridFrame(grid);
  for (let column = 0; column < index.start.length - 1; column++) {
    if (index.start[column] === index.start[column + 1]) continue;
    const i = column % index.countX;
    const j = (column - i) / index.countX;
    for (const [di, dj] of COLUMN_CORNERS) box.include(...toMap(grid, frame, (i + di) * grid.size[0], (j + dj) * grid.size[1]));
  }
  const { holes } = run.database;
  for (let hole = 0; hole < holes.count; hole++) box.include(holes.x[hole] as number, holes.y[hole] as number);
  if (box.extent() === null) box.include(grid.origin[0], grid.origin[1]);
  const focus = box.extent();
  for (const { rings } of run.licence) for (const ring of rings) for (const [x, y] of ring) box.include(x, y);
  const extent = box.extent();
  if (focus === null || extent === null) throw new Error('the origin of the grid is not finite');
  return { focus, extent };
}
