import { describe, expect, it } from 'vitest';
import { octantOf, quadrantOf } from '../../core/kriging/sectors.ts';

describe('sectors', () => {
  it.each([
    ['north-west and due north', 0, [-1, 1], [0, 1]],
    ['north-east and due east', 1, [1, 1], [1, 0]],
    ['south-west and due west', 2, [-1, -1], [-1, 0]],
    ['south-east, due south and the centre', 3, [1, -1], [0, -1], [0, 0]],
  ])('%s share a quadrant', (_, quadrant, ...differences) => {
    for (const [a, b] of differences as [number, number][]) expect(quadrantOf(a, b)).toBe(quadrant);
  });

  it('octants are quadrants above, level included, and quadrants below', () => {
    expect([octantOf(1, 1, 1), octantOf(1, 1, 0), octantOf(1, 1, -1)]).toEqual([1, 1, 5]);
  });
});
