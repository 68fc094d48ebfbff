import { cosDegrees, ResourceError, sinDegrees } from '../numeric/index.ts';

export type Vector3 = readonly [number, number, number];

/**
 * A regular grid of parent blocks. `origin` is the corner of the first block (m, projected grid); blocks run x fastest, then y,
 * then z; `azimuth` turns the grid clockwise about the origin corner (degrees).
 */
export interface BlockGrid {
  readonly origin: Vector3;
  readonly size: Vector3;
  readonly count: Vector3;
  readonly azimuth: number;
}

/** Blocks are numbered in an Int32Array; more would overflow it. */
const MAXIMUM_BLOCKS = 2_147_483_647;

/** Proves a grid: finite, positive sizes, whole counts. @throws ResourceError `gridInvalid`, `gridTooLarge` */
export function createBlockGrid(spec: BlockGrid): BlockGrid {
  const finite = [...spec.origin, ...spec.size, ...spec.count, spec.azimuth].every(Number.isFinite);
  const positive = spec.size.every((s) => s > 0) && spec.count.every((n) => n >= 1 && Number.isInteger(n));
  if (!finite || !positive) throw new ResourceError('gridInvalid', { origin: spec.origin.join(' '), size: spec.size.join(' '), count: spec.count.join(' ') });
  const total = spec.count[0] * spec.count[1] * spec.count[2];
  if (total > MAXIMUM_BLOCKS) throw new ResourceError('gridTooLarge', { blocks: total, limit: MAXIMUM_BLOCKS });
  return spec;
}

export function blockIndex(grid: BlockGrid, i: number, j: number, k: number): number {
  return i + grid.count[0] * (j + grid.count[1] * k);
}

export function blockPosition(grid: BlockGrid, block: number): Vector3 {
  const i = block % grid.count[0];
  const rest = (block - i) / grid.count[0];
  const j = rest % grid.count[1];
  return [i, j, (rest - j) / grid.count[1]];
}

/** Horizontal transform between grid axes (u along rows, v along columns, m from the origin corner) and map coordinates. */
export interface GridFrame {
  readonly cosine: number;
  readonly sine: number;
}

/** The grid's axes on the map: u = (cosine, −sine), v = (sine, cosine), for a clockwise azimuth. */
export function gridFrame(grid: BlockGrid): GridFrame {
  return { cosine: cosDegrees(grid.azimuth), sine: sinDegrees(grid.azimuth) };
}

/** Map x, y of a point u, v metres from the origin corner along the grid's axes. */
export function toMap(grid: BlockGrid, frame: GridFrame, u: number, v: number): readonly [number, number] {
  return [grid.origin[0] + frame.cosine * u + frame.sine * v, grid.origin[1] - frame.sine * u + frame.cosine * v];
}

/** Inverse of `toMap`. */
export function fromMap(grid: BlockGrid, frame: GridFrame, x: number, y: number): readonly [number, number] {
  const dx = x - grid.origin[0];
  const dy = y - grid.origin[1];
  return [frame.cosine * dx - frame.sine * dy, frame.sine * dx + frame.cosine * dy];
}

/** Map x, y of the centre of column (i, j). */
export function columnCentre(grid: BlockGrid, frame: GridFrame, i: number, j: number): readonly [number, number] {
  return toMap(grid, frame, (i + 0.5) * grid.size[0], (j + 0.5) * grid.size[1]);
}
