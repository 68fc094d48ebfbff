import { describe, expect, it } from 'vitest';
import { type BlockGrid, fromMap, gridFrame, toMap } from '../../core/blocks/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { type GridPoint, type PickScene, pickFromAbove, pickNearest, pickPiece } from '../../web/map/pick-block.ts';
import { type Interval, smallModel } from './small-model.ts';

const GRID: BlockGrid = { origin: [1000, 2000, 100], size: [10, 20, 2], count: [12, 9, 10], azimuth: 27 };

function randomScene(seed: number): { readonly scene: PickScene; readonly intervals: readonly Interval[] } {
  const random = createRandom(seed);
  const intervals: Interval[] = [];
  for (let j = 0; j < 9; j++) {
    for (let i = 0; i < 12; i++) {
      let top = 100 + 6 * random.uniform();
      for (let k = 0; k < 4; k++) {
        const bottom = top + (random.uniform() < 0.5 ? 0 : random.uniform());
        top = bottom + 0.3 + 2 * random.uniform();
        intervals.push([i, j, bottom, top]);
      }
    }
  }
  const { index, bottom, top, visible } = smallModel(12, 9, intervals);
  visible.forEach((_, piece) => {
    visible[piece] = random.uniform() < 0.4 ? 1 : 0;
  });
  return { scene: { grid: GRID, index, bottom, top, visible }, intervals };
}

/** Where a ray enters each visible box, by slabs; the first of all. */
function pickByBruteForce({ visible }: PickScene, intervals: readonly Interval[], from: GridPoint, to: GridPoint): number {
  const frame = gridFrame(GRID);
  const begin = [...fromMap(GRID, frame, from[0], from[1]), from[2]];
  const end = [...fromMap(GRID, frame, to[0], to[1]), to[2]];
  let first = -1;
  let nearest = Number.POSITIVE_INFINITY;
  intervals.forEach(([i, j, bottom, top], piece) => {
    if (visible[piece] === 0) return;
    const low = [i * GRID.size[0], j * GRID.size[1], bottom];
    const high = [(i + 1) * GRID.size[0], (j + 1) * GRID.size[1], top];
    let enter = 0;
    let leave = 1;
    for (let axis = 0; axis < 3; axis++) {
      const [at, way] = [begin[axis] as number, (end[axis] as number) - (begin[axis] as number)];
      const [a, b] = [((low[axis] as number) - at) / way, ((high[axis] as number) - at) / way];
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    if (enter <= leave && enter < nearest) {
      nearest = enter;
      first = piece;
    }
  });
  return first;
}

describe('picking blocks', () => {
  it('finds the same piece as testing every box, from above and from below', () => {
    const random = createRandom(5);
    let hits = 0;
    for (let round = 0; round < 8; round++) {
      const { scene, intervals } = randomScene(round);
      for (let ray = 0; ray < 250; ray++) {
        const point = (z: number): GridPoint => [...toMap(GRID, gridFrame(GRID), 220 * random.uniform() - 50, 280 * random.uniform() - 50), z];
        const [high, low] = [point(125), point(95)];
        const [from, to] = ray % 2 === 0 ? [high, low] : [low, high];
        const found = pickPiece(scene, from, to);
        expect(found).toBe(pickByBruteForce(scene, intervals, from, to));
        if (found >= 0) hits++;
      }
    }
    expect(hits).toBeGreaterThan(500);
  });

  it('picks along a vertical ray and along the axes of the grid', () => {
    const { scene } = randomScene(3);
    const [x, y] = toMap(GRID, gridFrame(GRID), 55, 70);
    expect(pickPiece(scene, [x, y, 200], [x, y, 0])).toBe(pickFromAbove(scene, x, y));
    const grid: BlockGrid = { ...GRID, azimuth: 0 };
    const one = smallModel(12, 9, [[5, 3, 100, 102]]);
    const wall: PickScene = { grid, index: one.index, bottom: one.bottom, top: one.top, visible: one.visible };
    expect(pickPiece(wall, [900, 2070, 101], [1300, 2070, 101])).toBe(0);
    expect(pickPiece(wall, [900, 2070, 103], [1300, 2070, 103])).toBe(-1);
    expect(pickPiece(wall, [1055, 1900, 101], [1055, 2300, 101])).toBe(0);
  });

  it('finds nothing beside the grid and where nothing is visible', () => {
    const { scene } = randomScene(1);
    scene.visible.fill(0);
    expect(pickPiece(scene, [1050, 2050, 130], [1060, 2060, 90])).toBe(-1);
    expect(pickFromAbove(scene, 0, 0)).toBe(-1);
    expect(pickPiece(scene, [0, 0, 130], [10, 10, 90])).toBe(-1);
  });
});

describe('picking points', () => {
  const pixels: readonly (readonly [number, number] | null)[] = [[10, 10], [16, 10], null];

  it('takes the nearest within the radius and none beyond it', () => {
    const project = (point: number) => pixels[point] ?? null;
    expect(pickNearest(3, project, 12, 10, 8)).toBe(0);
    expect(pickNearest(3, project, 14, 10, 8)).toBe(1);
    expect(pickNearest(3, project, 16, 18, 8)).toBe(1);
    expect(pickNearest(3, project, 16, 18.1, 8)).toBe(-1);
  });
});
