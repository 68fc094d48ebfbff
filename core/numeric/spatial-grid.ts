import { ResourceError } from './resource-error.ts';

/** A uniform bin index over points in plan. */
export interface PointGrid {
  readonly pointCount: number;
  /** Side of a bin in metres, after any enlargement. */
  readonly cellM: number;
  readonly cellCount: number;
  /**
   * The k points nearest to (px, py) in plan: indices into `out`, squared distances (m²) into `outD2`, nearest first, equal distances
   * in order of index. Returns how many were found, min(k, points).
   *
   * @throws ResourceError `numberOutOfRange` for a position that is not finite, `columnLengthMismatch` if an array is shorter than k
   */
  nearest(px: number, py: number, k: number, out: Int32Array, outD2: Float64Array): number;
}

/** Bins per point above which bins are enlarged: memory follows the points whatever their layout. */
const CELLS_PER_POINT = 2;
/** Points per bin aimed at where the caller gives no bin size. */
const POINTS_PER_CELL = 2;
/** Squares of smaller bins would underflow. */
const SMALLEST_CELL_M = 1e-150;
/** Share of a bin by which a ring's reach is understated, far above the rounding of a bin number. */
const REACH_MARGIN = 9.5367431640625e-7;
/** The same for the rounding of coordinates far from the origin, relative to their size: 2⁻⁴⁸. */
const ROUNDING_MARGIN = 3.552713678800501e-15;

interface Layout {
  readonly x0: number;
  readonly y0: number;
  readonly cellM: number;
  readonly nx: number;
  readonly ny: number;
}

interface Bins extends Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where each bin's points begin in `members`; one more entry than bins. */
  readonly starts: Int32Array;
  /** Point indices, bin by bin, ascending within a bin. */
  readonly members: Int32Array;
}

/**
 * Bins points for exact nearest-neighbour queries in plan; the coordinate arrays are kept, not copied.
 *
 * `cell` is the wanted bin side in metres (default: about two points per bin); bins are enlarged until there are at most two per point, so
 * memory is bounded for points on a line, coincident points or one point. O(n) to build.
 *
 * @throws ResourceError `columnLengthMismatch`, `numberOutOfRange` (coordinates or their extent not finite, a bin side that is not
 * positive)
 */
export function createPointGrid(x: Float64Array, y: Float64Array, cell?: number): PointGrid {
  if (x.length !== y.length) throw new ResourceError('columnLengthMismatch', { x: x.length, y: y.length });
  if (cell !== undefined && !(cell > 0 && cell < Number.POSITIVE_INFINITY)) throw new ResourceError('numberOutOfRange', { name: 'cell', value: cell });
  const bins = fillBins(x, y, layOut(x, y, cell));
  return {
    pointCount: x.length,
    cellM: bins.cellM,
    cellCount: bins.nx * bins.ny,
    nearest: (px, py, k, out, outD2) => findNearest(bins, px, py, k, out, outD2),
  };
}

function layOut(x: Float64Array, y: Float64Array, cell: number | undefined): Layout {
  const n = x.length;
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (!(Number.isFinite(px) && Number.isFinite(py))) throw new ResourceError('numberOutOfRange', { name: 'point', index: i, x: px, y: py });
    x0 = Math.min(x0, px);
    x1 = Math.max(x1, px);
    y0 = Math.min(y0, py);
    y1 = Math.max(y1, py);
  }
  if (n === 0) return { x0: 0, y0: 0, cellM: 1, nx: 1, ny: 1 };
  const width = x1 - x0;
  const height = y1 - y0;
  const longest = Math.max(width, height);
  if (longest === Number.POSITIVE_INFINITY) throw new ResourceError('numberOutOfRange', { name: 'extent', width, height });
  if (longest === 0) return { x0, y0, cellM: cell ?? 1, nx: 1, ny: 1 };
  // Two points per bin over the area; on a line, over its length.
  const wanted = cell ?? Math.max(Math.sqrt((width / n) * height * POINTS_PER_CELL), (longest / n) * POINTS_PER_CELL);
  let cellM = Math.max(wanted, longest / (CELLS_PER_POINT * n), SMALLEST_CELL_M);
  let nx = Math.floor(width / cellM) + 1;
  let ny = Math.floor(height / cellM) + 1;
  while (nx * ny > CELLS_PER_POINT * n + 1) {
    cellM *= 1.5;
    nx = Math.floor(width / cellM) + 1;
    ny = Math.floor(height / cellM) + 1;
  }
  return { x0, y0, cellM, nx, ny };
}

function binAlong(offset: number, cellM: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(offset / cellM)));
}

/** Counting sort of the points by bin; stable, so indices ascend within a bin. */
function fillBins(x: Float64Array, y: Float64Array, layout: Layout): Bins {
  const { x0, y0, cellM, nx, ny } = layout;
  const binOf = new Int32Array(x.length);
  const starts = new Int32Array(nx * ny + 1);
  for (let i = 0; i < x.length; i++) {
    const bin = binAlong((y[i] as number) - y0, cellM, ny) * nx + binAlong((x[i] as number) - x0, cellM, nx);
    binOf[i] = bin;
    starts[bin + 1] = (starts[bin + 1] as number) + 1;
  }
  for (let bin = 0; bin < nx * ny; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number);
  const next = starts.slice(0, nx * ny);
  const members = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const bin = binOf[i] as number;
    const slot = next[bin] as number;
    members[slot] = i;
    next[bin] = slot + 1;
  }
  return { ...layout, x, y, starts, members };
}

function findNearest(bins: Bins, px: number, py: number, k: number, out: Int32Array, outD2: Float64Array): number {
  if (!(Number.isFinite(px) && Number.isFinite(py))) throw new ResourceError('numberOutOfRange', { name: 'position', x: px, y: py });
  if (out.length < k || outD2.length < k) throw new ResourceError('columnLengthMismatch', { k, out: out.length, outD2: outD2.length });
  const wanted = Math.min(k, bins.x.length);
  if (wanted <= 0) return 0;
  const { x0, y0, cellM, nx, ny } = bins;
  const dx = px - x0;
  const dy = py - y0;
  const column = binAlong(dx, cellM, nx);
  const row = binAlong(dy, cellM, ny);
  // Nothing to the left of a ring at the grid's edge, and so on; a side that exists is at least `margin` nearer than it seems.
  const margin = REACH_MARGIN * cellM + ROUNDING_MARGIN * (Math.abs(x0) + Math.abs(y0) + Math.abs(px) + Math.abs(py));
  let found = 0;
  for (let ring = 0; ; ring++) {
    const left = column - ring;
    const right = column + ring;
    const bottom = row - ring;
    const top = row + ring;
    for (let j = Math.max(0, bottom); j <= Math.min(ny - 1, top); j++) {
      if (j === bottom || j === top) {
        for (let i = Math.max(0, left); i <= Math.min(nx - 1, right); i++) found = takeBin(bins, j * nx + i, px, py, wanted, found, out, outD2);
      } else {
        if (left >= 0) found = takeBin(bins, j * nx + left, px, py, wanted, found, out, outD2);
        if (right < nx) found = takeBin(bins, j * nx + right, px, py, wanted, found, out, outD2);
      }
    }
    if (left <= 0 && bottom <= 0 && right >= nx - 1 && top >= ny - 1) return found;
    if (found < wanted) continue;
    let reach = Number.POSITIVE_INFINITY;
    if (left > 0) reach = Math.min(reach, dx - left * cellM);
    if (right < nx - 1) reach = Math.min(reach, (right + 1) * cellM - dx);
    if (bottom > 0) reach = Math.min(reach, dy - bottom * cellM);
    if (top < ny - 1) reach = Math.min(reach, (top + 1) * cellM - dy);
    reach -= margin;
    if (reach > 0 && (outD2[wanted - 1] as number) < reach * reach) return found;
  }
}

/** Offers a bin's points to the sorted list of the `wanted` best; returns the list's new length. */
function takeBin(bins: Bins, bin: number, px: number, py: number, wanted: number, found: number, out: Int32Array, outD2: Float64Array): number {
  const { x, y, starts, members } = bins;
  let count = found;
  const end = starts[bin + 1] as number;
  for (let m = starts[bin] as number; m < end; m++) {
    const index = members[m] as number;
    const ex = (x[index] as number) - px;
    const ey = (y[index] as number) - py;
    const d2 = ex * ex + ey * ey;
    if (count === wanted && !comesBefore(d2, index, outD2[wanted - 1] as number, out[wanted - 1] as number)) continue;
    let slot = count < wanted ? count++ : wanted - 1;
    while (slot > 0 && comesBefore(d2, index, outD2[slot - 1] as number, out[slot - 1] as number)) {
      outD2[slot] = outD2[slot - 1] as number;
      out[slot] = out[slot - 1] as number;
      slot--;
    }
    outD2[slot] = d2;
    out[slot] = index;
  }
  return count;
}

function comesBefore(d2: number, index: number, otherD2: number, otherIndex: number): boolean {
  return d2 < otherD2 || (d2 === otherD2 && index < otherIndex);
}
