import { describe, expect, it } from 'vitest';
import { createSampleGrid } from '../../core/kriging/sample-grid.ts';
import { createRandom, scaledRotation } from '../../core/numeric/index.ts';

const COUNT = 2000;
const AXES = scaledRotation({ azimuth: 30, dip: -10, plunge: 5 }, { majorM: 100, minorM: 60, verticalM: 5 });

function positions(draw: (row: number) => readonly [number, number, number]) {
  const rows = Array.from({ length: COUNT }, (_, row) => draw(row));
  const pick = (axis: 0 | 1 | 2) => Float64Array.from(rows, (row) => row[axis]);
  return { count: COUNT, x: pick(0), y: pick(1), z: pick(2) };
}

describe('the memory of the search grid follows the number of samples', () => {
  const random = createRandom(7);
  it.each([
    ['spread in a box', positions(() => [random.uniform() * 1e4, random.uniform() * 1e4, random.uniform() * 20])],
    ['on a line', positions((row) => [row * 1000, row * 1000, 0])],
    ['all in one place', positions(() => [1, 2, 3])],
    ['one of them a world away', positions((row) => (row === 0 ? [1e11, -1e11, 1e9] : [random.uniform(), random.uniform(), random.uniform()]))],
    ['on a plane', positions(() => [random.uniform() * 1e6, 5, random.uniform() * 1e3])],
  ])('%s', (_, samples) => {
    const grid = createSampleGrid(samples, AXES);
    expect(grid.start.length).toBeLessThanOrEqual(2 * COUNT + 2);
    expect(Array.from(grid.row).sort((a, b) => a - b)).toEqual(Array.from({ length: COUNT }, (_, row) => row));
    expect(grid.start.at(-1)).toBe(COUNT);
  });
});
