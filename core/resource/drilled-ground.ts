import Delaunator from 'delaunator';
import { createPointGrid } from '../numeric/index.ts';

/** Holes further apart than this many local spacings are not neighbours on a grid: the diagonal of a square plus collar jitter. */
const DIAGONAL_IN_SPACINGS = 1.6;
const SPACING_NEIGHBOURS = 3;

/** How far a position is past the last hole. */
export interface DrilledGround {
  /** Metres to the drilled ground (0 inside it), and the hole spacing at the nearest point of it, m. */
  readonly distanceAt: (x: number, y: number) => { readonly distanceM: number; readonly spacingM: number };
}

interface Triangle {
  readonly corners: readonly [number, number, number];
  readonly spacingM: number;
}

/**
 * The ground that holes enclose: Delaunay triangles whose sides are no longer than the diagonal of the local drill grid, so that gaps
 * between patches stay outside. Inside it a block is interpolated, outside extrapolated by the distance to it.
 *
 * Spacing of a hole = mean distance to its three nearest neighbours (the side of the square on a square grid).
 */
export function createDrilledGround(x: Float64Array, y: Float64Array): DrilledGround {
  const spacing = holeSpacings(x, y);
  const triangles = x.length < 3 ? [] : enclosedTriangles(x, y, spacing);
  const trianglesOfHole: Triangle[][] = Array.from(x, () => []);
  for (const triangle of triangles) for (const corner of triangle.corners) trianglesOfHole[corner]?.push(triangle);
  const grid = createPointGrid(x, y);
  const count = Math.min(8, x.length);
  const nearest = new Int32Array(count);
  const distance2 = new Float64Array(count);
  return {
    distanceAt: (px, py) => {
      const found = grid.nearest(px, py, count, nearest, distance2);
      let best = Number.POSITIVE_INFINITY;
      let spacingM = Number.POSITIVE_INFINITY;
      for (let n = 0; n < found; n++) {
        const hole = nearest[n] as number;
        if ((distance2[n] as number) < best) {
          best = distance2[n] as number;
          spacingM = spacing[hole] as number;
        }
        for (const triangle of trianglesOfHole[hole] ?? []) {
          const d2 = distanceToTriangle2(px, py, triangle.corners, x, y);
          if (d2 < best) {
            best = d2;
            spacingM = triangle.spacingM;
          }
        }
      }
      return { distanceM: Math.sqrt(best), spacingM };
    },
  };
}

function holeSpacings(x: Float64Array, y: Float64Array): Float64Array {
  const grid = createPointGrid(x, y);
  const wanted = Math.min(SPACING_NEIGHBOURS + 1, x.length);
  const nearest = new Int32Array(wanted);
  const distance2 = new Float64Array(wanted);
  return x.map((px, hole) => {
    const found = grid.nearest(px, y[hole] as number, wanted, nearest, distance2);
    let total = 0;
    for (let n = 1; n < found; n++) total += Math.sqrt(distance2[n] as number);
    return found > 1 ? total / (found - 1) : Number.POSITIVE_INFINITY;
  });
}

function enclosedTriangles(x: Float64Array, y: Float64Array, spacing: Float64Array): Triangle[] {
  const flat = new Float64Array(2 * x.length);
  for (let h = 0; h < x.length; h++) {
    flat[2 * h] = (x[h] as number) - (x[0] as number);
    flat[2 * h + 1] = (y[h] as number) - (y[0] as number);
  }
  const { triangles } = new Delaunator(flat);
  const kept: Triangle[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t], triangles[t + 1], triangles[t + 2]] as [number, number, number];
    const spacingM = Math.max(...corners.map((c) => spacing[c] as number));
    const longest2 = Math.max(
      ...corners.map((c, n) => {
        const next = corners[(n + 1) % 3] as number;
        const dx = (x[next] as number) - (x[c] as number);
        const dy = (y[next] as number) - (y[c] as number);
        return dx * dx + dy * dy;
      }),
    );
    if (longest2 <= DIAGONAL_IN_SPACINGS * spacingM * (DIAGONAL_IN_SPACINGS * spacingM)) kept.push({ corners, spacingM });
  }
  return kept;
}

function distanceToTriangle2(px: number, py: number, corners: readonly [number, number, number], x: Float64Array, y: Float64Array): number {
  let inside = true;
  let best = Number.POSITIVE_INFINITY;
  let sign = 0;
  for (let n = 0; n < 3; n++) {
    const a = corners[n] as number;
    const b = corners[(n + 1) % 3] as number;
    const ex = (x[b] as number) - (x[a] as number);
    const ey = (y[b] as number) - (y[a] as number);
    const wx = px - (x[a] as number);
    const wy = py - (y[a] as number);
    const cross = ex * wy - ey * wx;
    if (cross !== 0) {
      if (sign !== 0 && Math.sign(cross) !== sign) inside = false;
      sign = Math.sign(cross);
    }
    const along = Math.min(1, Math.max(0, (wx * ex + wy * ey) / (ex * ex + ey * ey)));
    const dx = wx - along * ex;
    const dy = wy - along * ey;
    best = Math.min(best, dx * dx + dy * dy);
  }
  return inside ? 0 : best;
}
