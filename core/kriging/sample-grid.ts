/**
 * Samples binned in a uniform grid of the search space, where the ellipsoid is the unit ball. Bins are stored x fastest, so the samples
 * of a run of bins along x are one run of the arrays.
 */
export interface SampleGrid {
  /** Scaled rotation from map differences (m) to search space. */
  readonly axes: Float64Array;
  /** Map position from which the bins are measured. */
  readonly origin: Float64Array;
  /** Lower corner of the first bin, side of a bin and number of bins along each axis, in search space. */
  readonly lower: Float64Array;
  readonly side: number;
  readonly bins: Int32Array;
  /** First sample of each bin; one more entry than bins. */
  readonly start: Int32Array;
  /** Map coordinates and row of the samples, bin by bin. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly row: Int32Array;
}

interface Positions {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Bins per sample: memory follows the number of samples, whatever their layout. */
const BINS_PER_SAMPLE = 2;
/** The finest bin worth having, in radii of the ellipsoid, and how fast bins grow until they are few enough. */
const FINEST_SIDE = 1 / 64;
const SIDE_GROWTH = 1.25;

/** Bins samples for the ellipsoid whose scaled rotation is `axes`; O(n) in time and memory. */
export function createSampleGrid(samples: Positions, axes: Float64Array): SampleGrid {
  const { count } = samples;
  const origin = Float64Array.of(middle(samples.x), middle(samples.y), middle(samples.z));
  const inSearch = [new Float64Array(count), new Float64Array(count), new Float64Array(count)] as const;
  for (let i = 0; i < count; i++) {
    const dx = (samples.x[i] as number) - (origin[0] as number);
    const dy = (samples.y[i] as number) - (origin[1] as number);
    const dz = (samples.z[i] as number) - (origin[2] as number);
    for (let axis = 0; axis < 3; axis++) (inSearch[axis] as Float64Array)[i] = component(axes, axis, dx, dy, dz);
  }
  const lower = Float64Array.from(inSearch, least);
  const extent = Float64Array.from(inSearch, (column, axis) => (count === 0 ? 0 : greatest(column) - (lower[axis] as number)));
  const side = chooseSide(extent, count);
  const bins = Int32Array.from(extent, (length) => Math.floor(length / side) + 1);

  const binOf = new Int32Array(count);
  const start = new Int32Array((bins[0] as number) * (bins[1] as number) * (bins[2] as number) + 1);
  for (let i = 0; i < count; i++) {
    let bin = 0;
    for (let axis = 2; axis >= 0; axis--) {
      const along = ((inSearch[axis] as Float64Array)[i] as number) - (lower[axis] as number);
      bin = bin * (bins[axis] as number) + Math.floor(along / side);
    }
    binOf[i] = bin;
    start[bin + 1] = (start[bin + 1] as number) + 1;
  }
  for (let bin = 1; bin < start.length; bin++) start[bin] = (start[bin] as number) + (start[bin - 1] as number);
  const row = sortByBin(binOf, start);
  return { axes, origin, lower, side, bins, start, x: pickRows(samples.x, row), y: pickRows(samples.y, row), z: pickRows(samples.z, row), row };
}

/** One coordinate of a map difference in search space. */
export function component(axes: Float64Array, axis: number, dx: number, dy: number, dz: number): number {
  return (axes[3 * axis] as number) * dx + (axes[3 * axis + 1] as number) * dy + (axes[3 * axis + 2] as number) * dz;
}

/** The entries of a column at the given rows; a loop, because a mapping callback costs ten times as much. */
export function pickRows(column: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] as number] as number;
  return picked;
}

/** Rows bin by bin, ascending within a bin. */
function sortByBin(binOf: Int32Array, start: Int32Array): Int32Array {
  const next = start.slice();
  const row = new Int32Array(binOf.length);
  for (let i = 0; i < binOf.length; i++) {
    const bin = binOf[i] as number;
    const at = next[bin] as number;
    row[at] = i;
    next[bin] = at + 1;
  }
  return row;
}

function chooseSide(extent: Float64Array, count: number): number {
  const most = BINS_PER_SAMPLE * count + 1;
  let side = FINEST_SIDE;
  for (;;) {
    let bins = 1;
    for (const length of extent) bins *= Math.floor(length / side) + 1;
    if (bins <= most) return side;
    side *= SIDE_GROWTH;
  }
}

function middle(column: Float64Array): number {
  return column.length === 0 ? 0 : 0.5 * (least(column) + greatest(column));
}

function least(column: Float64Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of column) if (value < found) found = value;
  return found;
}

function greatest(column: Float64Array): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of column) if (value > found) found = value;
  return found;
}
