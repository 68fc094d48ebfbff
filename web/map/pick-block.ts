import { type BlockGrid, fromMap, gridFrame } from '../../core/blocks/index.ts';
import type { ColumnIndex } from './column-index.ts';

/** A point in grid metres: x, y, elevation. */
export type GridPoint = readonly [x: number, y: number, z: number];

export interface PickScene {
  readonly grid: BlockGrid;
  readonly index: ColumnIndex;
  readonly bottom: Float64Array;
  readonly top: Float64Array;
  readonly visible: Uint8Array;
}

/**
 * The first visible piece on the way from one point to another, or −1. Walks the columns under the ray one after the other, so the
 * cost is the columns crossed.
 *
 * **Source:** Amanatides and Woo (1987), A fast voxel traversal algorithm for ray tracing, in two dimensions; elevations are
 * intersected exactly per column because pieces have their own.
 */
export function pickPiece(scene: PickScene, from: GridPoint, to: GridPoint): number {
  const { grid, index } = scene;
  const frame = gridFrame(grid);
  const begin = cellPoint(fromMap(grid, frame, from[0], from[1]), grid);
  const end = cellPoint(fromMap(grid, frame, to[0], to[1]), grid);
  const span = clipToGrid(begin, end, index);
  if (span === null) return -1;
  const [tBegin, tEnd] = span;
  const walkX = startWalk(begin[0], end[0] - begin[0], tBegin, index.countX);
  const walkY = startWalk(begin[1], end[1] - begin[1], tBegin, index.countY);
  let t = tBegin;
  while (t <= tEnd && isInside(walkX.cell, index.countX) && isInside(walkY.cell, index.countY)) {
    const leave = Math.min(walkX.next, walkY.next, tEnd);
    const rise = to[2] - from[2];
    const hit = pickInColumn(scene, walkX.cell + index.countX * walkY.cell, from[2] + rise * t, from[2] + rise * leave);
    if (hit >= 0) return hit;
    if (leave >= tEnd) return -1;
    const walk = walkX.next <= walkY.next ? walkX : walkY;
    walk.cell += walk.step;
    t = walk.next;
    walk.next += walk.delta;
  }
  return -1;
}

/** The column under a point in grid metres, or −1 outside the grid. */
export function columnAt(grid: BlockGrid, x: number, y: number): number {
  const [u, v] = cellPoint(fromMap(grid, gridFrame(grid), x, y), grid);
  const [countX, countY] = grid.count;
  return u >= 0 && v >= 0 && u < countX && v < countY ? Math.floor(u) + countX * Math.floor(v) : -1;
}

/** The highest visible piece of the column under a point, or −1: what a plan shows there. */
export function pickFromAbove(scene: PickScene, x: number, y: number): number {
  const column = columnAt(scene.grid, x, y);
  return column < 0 ? -1 : pickInColumn(scene, column, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
}

function cellPoint([u, v]: readonly [number, number], grid: BlockGrid): readonly [number, number] {
  return [u / grid.size[0], v / grid.size[1]];
}

/** The first visible piece of a column that a ray going from one elevation to another meets. */
function pickInColumn({ index, bottom, top, visible }: PickScene, column: number, fromZ: number, toZ: number): number {
  const first = index.start[column] as number;
  const last = (index.start[column + 1] as number) - 1;
  const low = Math.min(fromZ, toZ);
  const high = Math.max(fromZ, toZ);
  const isMet = (piece: number) => visible[piece] === 1 && (bottom[piece] as number) <= high && (top[piece] as number) >= low;
  if (fromZ >= toZ) {
    for (let piece = last; piece >= first; piece--) if (isMet(piece)) return piece;
    return -1;
  }
  for (let piece = first; piece <= last; piece++) if (isMet(piece)) return piece;
  return -1;
}

/** The part of the ray (0 to 1) over the grid, or null. */
function clipToGrid(begin: readonly [number, number], end: readonly [number, number], index: ColumnIndex): readonly [number, number] | null {
  let enter = 0;
  let leave = 1;
  for (const [at, direction, limit] of [
    [begin[0], end[0] - begin[0], index.countX],
    [begin[1], end[1] - begin[1], index.countY],
  ] as const) {
    if (direction === 0) {
      if (at < 0 || at > limit) return null;
      continue;
    }
    const a = -at / direction;
    const b = (limit - at) / direction;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter <= leave ? [enter, leave] : null;
}

interface Walk {
  cell: number;
  readonly step: number;
  /** Where the ray leaves the cell. */
  next: number;
  /** Ray length of one cell. */
  readonly delta: number;
}

function startWalk(begin: number, direction: number, t: number, count: number): Walk {
  const at = begin + direction * t;
  const cell = Math.min(count - 1, Math.max(0, Math.floor(at)));
  if (direction === 0) return { cell, step: 0, next: Number.POSITIVE_INFINITY, delta: Number.POSITIVE_INFINITY };
  const edge = direction > 0 ? cell + 1 : cell;
  return { cell, step: Math.sign(direction), next: (edge - begin) / direction, delta: Math.abs(1 / direction) };
}

function isInside(cell: number, count: number): boolean {
  return cell >= 0 && cell < count;
}

/** The point nearest to a pixel, within a radius, or −1. `project` gives the pixel of a point, or null behind the camera. */
export function pickNearest(
  count: number,
  project: (point: number) => readonly [number, number] | null,
  pixelX: number,
  pixelY: number,
  radius: number,
): number {
  let nearest = -1;
  let smallest = radius * radius;
  for (let point = 0; point < count; point++) {
    const pixel = project(point);
    if (pixel === null) continue;
    const distance = (pixel[0] - pixelX) ** 2 + (pixel[1] - pixelY) ** 2;
    if (distance <= smallest) {
      smallest = distance;
      nearest = point;
    }
  }
  return nearest;
}
