import { type CandidateList, classify } from './candidate-list.ts';
import { component, type SampleGrid } from './sample-grid.ts';

/** By how much bins are overestimated, far above the rounding of search coordinates. */
const BIN_MARGIN = 1e-9;

/** Gathers every sample with a squared anisotropic distance of at most `limit`, in classes of distance. */
export function gatherCandidates(candidates: CandidateList, grid: SampleGrid, x: number, y: number, z: number, radius: number, limit: number): void {
  const { axes, origin, lower, side, bins, start, x: xs, y: ys, z: zs, row: rows } = grid;
  const { squaredDistance, row: candidateRow } = candidates;
  const a = axes[0] as number;
  const b = axes[1] as number;
  const c = axes[2] as number;
  const d = axes[3] as number;
  const e = axes[4] as number;
  const f = axes[5] as number;
  const g = axes[6] as number;
  const h = axes[7] as number;
  const k = axes[8] as number;
  const ox = x - (origin[0] as number);
  const oy = y - (origin[1] as number);
  const oz = z - (origin[2] as number);
  const u = component(axes, 0, ox, oy, oz) - (lower[0] as number);
  const v = component(axes, 1, ox, oy, oz) - (lower[1] as number);
  const w = component(axes, 2, ox, oy, oz) - (lower[2] as number);
  const reach = radius + BIN_MARGIN;
  const nu = bins[0] as number;
  const nv = bins[1] as number;
  const firstW = Math.max(0, Math.floor((w - reach) / side));
  const lastW = Math.min((bins[2] as number) - 1, Math.floor((w + reach) / side));
  const firstV = Math.max(0, Math.floor((v - reach) / side));
  const lastV = Math.min(nv - 1, Math.floor((v + reach) / side));
  let size = 0;
  for (let kw = firstW; kw <= lastW; kw++) {
    const awayW = Math.max(0, kw * side - w, w - (kw + 1) * side);
    for (let kv = firstV; kv <= lastV; kv++) {
      const awayV = Math.max(0, kv * side - v, v - (kv + 1) * side);
      const room = reach * reach - awayW * awayW - awayV * awayV;
      if (room < 0) continue;
      const half = Math.sqrt(room) + BIN_MARGIN;
      const firstU = Math.max(0, Math.floor((u - half) / side));
      const lastU = Math.min(nu - 1, Math.floor((u + half) / side));
      if (lastU < firstU) continue;
      const base = nu * (kv + nv * kw);
      const end = start[base + lastU + 1] as number;
      for (let at = start[base + firstU] as number; at < end; at++) {
        const dx = (xs[at] as number) - x;
        const dy = (ys[at] as number) - y;
        const dz = (zs[at] as number) - z;
        const p = a * dx + b * dy + c * dz;
        const q = d * dx + e * dy + f * dz;
        const r = g * dx + h * dy + k * dz;
        const d2 = p * p + q * q + r * r;
        if (d2 <= limit) {
          squaredDistance[size] = d2;
          candidateRow[size] = rows[at] as number;
          size++;
        }
      }
    }
  }
  candidates.size = size;
  classify(candidates, limit);
}

/**
 * The same for an ellipsoid of any attitude, over samples binned along the axes of the map: `axes` is its scaled rotation, `reach` the
 * half widths of its bounding box in the grid's space. What is found is what `gatherCandidates` would find in a grid of its own.
 */
export function gatherTurned(
  candidates: CandidateList,
  grid: SampleGrid,
  axes: Float64Array,
  reach: Float64Array,
  x: number,
  y: number,
  z: number,
  radius: number,
  limit: number,
): void {
  const { origin, lower, side, bins, start, x: xs, y: ys, z: zs, row: rows } = grid;
  const { squaredDistance, row: candidateRow } = candidates;
  const first = [0, 0, 0];
  const last = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    const at = component(grid.axes, axis, x - (origin[0] as number), y - (origin[1] as number), z - (origin[2] as number)) - (lower[axis] as number);
    const half = radius * (reach[axis] as number) + BIN_MARGIN;
    first[axis] = Math.max(0, Math.floor((at - half) / side));
    last[axis] = Math.min((bins[axis] as number) - 1, Math.floor((at + half) / side));
  }
  const [firstU, firstV, firstW] = first as [number, number, number];
  const [lastU, lastV, lastW] = last as [number, number, number];
  let size = 0;
  for (let kw = firstW; kw <= lastW && firstU <= lastU; kw++) {
    for (let kv = firstV; kv <= lastV; kv++) {
      const base = (bins[0] as number) * (kv + (bins[1] as number) * kw);
      const end = start[base + lastU + 1] as number;
      for (let at = start[base + firstU] as number; at < end; at++) {
        const dx = (xs[at] as number) - x;
        const dy = (ys[at] as number) - y;
        const dz = (zs[at] as number) - z;
        const p = component(axes, 0, dx, dy, dz);
        const q = component(axes, 1, dx, dy, dz);
        const r = component(axes, 2, dx, dy, dz);
        const d2 = p * p + q * q + r * r;
        if (d2 <= limit) {
          squaredDistance[size] = d2;
          candidateRow[size] = rows[at] as number;
          size++;
        }
      }
    }
  }
  candidates.size = size;
  classify(candidates, limit);
}
