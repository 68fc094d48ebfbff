import { type BlockGrid, createBlockGrid, fromMap, gridFrame, toMap, type Vector3 } from './block-grid.ts';

export interface GridExtent {
  /** Map positions that the grid must cover, m. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly bottomM: number;
  readonly topM: number;
  /** Added on every side in plan, m. */
  readonly marginM: number;
}

/** A grid of whole blocks over all positions and elevations; its origin lies on multiples of the block size along its own axes. */
export function layOutGrid(extent: GridExtent, size: Vector3, azimuth: number): BlockGrid {
  const axes: BlockGrid = { origin: [0, 0, 0], size, count: [1, 1, 1], azimuth };
  const frame = gridFrame(axes);
  let uLow = Number.POSITIVE_INFINITY;
  let uHigh = Number.NEGATIVE_INFINITY;
  let vLow = Number.POSITIVE_INFINITY;
  let vHigh = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < extent.x.length; p++) {
    const [u, v] = fromMap(axes, frame, extent.x[p] as number, extent.y[p] as number);
    uLow = Math.min(uLow, u);
    uHigh = Math.max(uHigh, u);
    vLow = Math.min(vLow, v);
    vHigh = Math.max(vHigh, v);
  }
  const along = (low: number, high: number, step: number): readonly [number, number] => {
    const first = Math.floor(low / step) * step;
    return [first, Math.max(1, Math.ceil((high - first) / step))];
  };
  const [u0, nu] = along(uLow - extent.marginM, uHigh + extent.marginM, size[0]);
  const [v0, nv] = along(vLow - extent.marginM, vHigh + extent.marginM, size[1]);
  const [z0, nz] = along(extent.bottomM, extent.topM, size[2]);
  const [x0, y0] = toMap(axes, frame, u0, v0);
  return createBlockGrid({ origin: [x0, y0, z0], size, count: [nu, nv, nz], azimuth });
}
