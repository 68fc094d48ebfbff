import { expect, it } from 'vitest';
import { discretiseBlock } from '../../core/kriging/index.ts';

it('lays points x fastest, at ((i − 0.5)/n − 0.5)·size', () => {
  const points = discretiseBlock({ discretisation: [2, 1, 2], blockSize: [40, 30, 8], azimuth: 0 });
  expect(Array.from(points)).toEqual([-10, 0, -2, 10, 0, -2, -10, 0, 2, 10, 0, 2]);
});

it('turns them clockwise with the block', () => {
  const points = discretiseBlock({ discretisation: [2, 1, 1], blockSize: [40, 30, 8], azimuth: 90 });
  // The block's own x axis points south.
  expect(Array.from(points)).toEqual([0, 10, 0, 0, -10, 0]);
});
