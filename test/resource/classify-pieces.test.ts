import { describe, expect, it } from 'vitest';
import { createDrilledGround } from '../../core/resource/index.ts';

/** A square drill grid of side `spacing`, `count` holes a side, corner at (x0, y0). */
function squareGrid(count: number, spacing: number, x0 = 0, y0 = 0): { readonly x: number[]; readonly y: number[] } {
  const x: number[] = [];
  const y: number[] = [];
  for (let j = 0; j < count; j++) {
    for (let i = 0; i < count; i++) {
      x.push(x0 + i * spacing);
      y.push(y0 + j * spacing);
    }
  }
  return { x, y };
}

describe('createDrilledGround', () => {
  const near = squareGrid(6, 200);
  const far = squareGrid(4, 400, 5000, 0);
  const ground = createDrilledGround(Float64Array.from([...near.x, ...far.x]), Float64Array.from([...near.y, ...far.y]));

  it('is at no distance inside the grid, wherever in the cell', () => {
    expect(ground.distanceAt(100, 100).distanceM).toBe(0);
    expect(ground.distanceAt(530, 470).distanceM).toBe(0);
  });

  it('grows past the last row and knows the spacing there', () => {
    expect(ground.distanceAt(500, 1100)).toEqual({ distanceM: 100, spacingM: 200 });
    const past = ground.distanceAt(5600, -150);
    expect(past.distanceM).toBe(150);
    expect(past.spacingM).toBe(400);
  });

  it('does not bridge the gap between two patches', () => {
    expect(ground.distanceAt(3000, 500).distanceM).toBe(2000);
  });

  it('takes two holes, or holes on one line, as points', () => {
    const line = createDrilledGround(Float64Array.of(0, 100, 200), Float64Array.of(0, 0, 0));
    expect(line.distanceAt(150, 40).distanceM).toBeCloseTo(Math.hypot(50, 40), 9);
  });
});
